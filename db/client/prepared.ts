import { type Preparable, type Prepared, prepare, type Reader } from "#db/dialect/index";
import { isLasting } from "./readers";

/**
 * A query that is built and compiled once for each of a database's handles instead of every time it is asked; what
 * differs each time stands in it as `sql.placeholder("name")`. For reads that run on most requests. Inside a
 * transaction it is built as any other query.
 *
 * A placeholder is handed to the driver as it is: a Date or a boolean needs `sql.param(sql.placeholder("name"), column)`.
 * @param name unique in the application; PostgreSQL knows the statement by it
 */
export function prepared<Result>(name: string, build: (read: Reader) => Preparable<Result>) {
  const statements = new WeakMap<Reader, Prepared<Result>>();
  return async (read: Reader, values: Record<string, unknown> = {}): Promise<Result> => {
    const statement = statements.get(read) ?? prepare(build(read), name);
    if (isLasting(read)) statements.set(read, statement);
    return await statement.execute(values);
  };
}
