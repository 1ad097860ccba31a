import type { CompletingPart } from "#app/domain/profiles/completeness";
import { paths } from "#app/paths";

/** Where a missing part of a profile is filled in. */
export function completionPath(slug: string, part: CompletingPart): string {
  if (part === "channels") return paths.organizationChannels(slug);
  if (part === "supports") return paths.organizationSupports(slug);
  return part === "logo" ? paths.organizationLogo(slug) : paths.editOrganization(slug);
}
