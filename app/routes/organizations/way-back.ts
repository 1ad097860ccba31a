import { canManage } from "#app/domain/organizations/organization.policy";
import type { Viewer } from "#app/domain/viewer";
import type { Words } from "#app/locales/dictionary";
import { paths } from "#app/paths";

interface Subject {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

/** From a page of an organization's inside life: its own people come from their page of all its parts, staff from its profile. */
export const wayBack = (viewer: Viewer, organization: Subject, words: Words) =>
  canManage(viewer, organization)
    ? { href: paths.organizationHub(organization.slug), label: words.organizations.hub.title }
    : { href: paths.organization(organization.slug), label: organization.name };
