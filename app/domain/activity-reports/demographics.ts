import type { DemographicDimension } from "#db/schema/activities";
import type { Population } from "#db/schema/profiles";

/** What is counted of who came, in the order in which it is asked and shown. */
export const dimensionNames = [
  "age",
  "gender",
  "population",
] as const satisfies readonly DemographicDimension[];

/** Bands of age in years, as the statistics of UNHCR have them. */
export const ageBands = ["0-4", "5-11", "12-17", "18-59", "60+"] as const;
export const genders = ["women", "men", "other"] as const;

/** Groups that are neither an age nor a gender, so that no count says again what another leaves out. */
export const populationGroups = [
  "in-destination",
  "in-transit",
  "host-community",
  "pendular",
  "returnees",
  "internally-displaced",
  "families-of-emigrants",
  "lgbtiq",
  "people-with-disabilities",
  "indigenous-peoples",
  "afro-descendants",
] as const satisfies readonly Population[];

/** The groups of each dimension, in the order in which they are asked and shown. */
export const groupsOf = {
  age: ageBands,
  gender: genders,
  population: populationGroups,
} as const satisfies Record<DemographicDimension, readonly string[]>;

export type Group = (typeof groupsOf)[DemographicDimension][number];

/** Whether each person is of one group only, so that the groups together cannot be more than all who came. */
export const isDivided = (dimension: DemographicDimension): boolean => dimension !== "population";

/** How many were of each group; a group that is missing was not counted. */
export type Demographics = Readonly<Record<DemographicDimension, Readonly<Partial<Record<Group, number>>>>>;

/** The name of a group's field. */
export const fieldOf = (dimension: DemographicDimension, group: string): string =>
  `${dimension}-${group.replace("+", "-")}`;
