import { z } from "zod";

type FieldKind = "one" | "list";

/**
 * The fields a form schema names, and whether each takes one value or a list.
 * @throws TypeError for a schema that is not made of objects
 */
export function fieldKinds(schema: z.ZodType): ReadonlyMap<string, FieldKind> {
  const known = kinds.get(schema);
  if (known) return known;
  const found = new Map<string, FieldKind>();
  collect(schema, found);
  kinds.set(schema, found);
  return found;
}

const kinds = new WeakMap<z.ZodType, ReadonlyMap<string, FieldKind>>();

function collect(schema: unknown, into: Map<string, FieldKind>): void {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject)
    for (const [name, field] of Object.entries(inner.shape)) into.set(name, isList(field) ? "list" : "one");
  else if (inner instanceof z.ZodUnion) for (const option of inner.options) collect(option, into);
  else if (inner instanceof z.ZodIntersection) {
    collect(inner.def.left, into);
    collect(inner.def.right, into);
  } else throw new TypeError("a form schema must be made of objects");
}

function isList(field: unknown): boolean {
  const inner = unwrap(field);
  return inner instanceof z.ZodArray || inner instanceof z.ZodSet;
}

/** What stands inside defaults, optionals, and on the reading side of transforms. */
function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodPipe)
    return unwrap(schema.def.in instanceof z.ZodTransform ? schema.def.out : schema.def.in);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodCatch ||
    schema instanceof z.ZodReadonly
  )
    return unwrap(schema.def.innerType);
  return schema;
}
