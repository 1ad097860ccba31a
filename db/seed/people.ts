import type { SamplePart } from "#app/domain/demo/sample-account";
import type { StaffRole } from "#db/schema/grants";

/** A made-up person of the sample network. `part` names the line that /demo shows beside her. */
export interface SamplePerson {
  readonly key: string;
  readonly name: string;
  readonly part?: SamplePart;
  readonly grant?: { readonly role: StaffRole; readonly office?: string };
}

/** Addresses of the reserved domain `.invalid`: no letter can ever leave. */
export const mailOf = (key: string): string => `${key}@muestra.invalid`;

/** People of the sample who can be entered as, one of each kind. */
export const samplePeople = [
  { key: "admin", name: "Inés Paredes (muestra)", part: "admin", grant: { role: "admin" } },
  { key: "admin2", name: "Tomás Villacís (muestra)", part: "second_admin", grant: { role: "admin" } },
  { key: "redes", name: "Noemí Andrade (muestra)", part: "networks", grant: { role: "networks" } },
  {
    key: "formacion",
    name: "Julián Chamorro (muestra)",
    part: "trainer",
    grant: { role: "trainer", office: "tulcan" },
  },
  {
    key: "proteccion",
    name: "Rosa Apolo (muestra)",
    part: "focal_point",
    grant: { role: "focal_point", office: "huaquillas" },
  },
  { key: "auditoria", name: "Elsa Montalvo (muestra)", part: "auditor", grant: { role: "auditor" } },
  { key: "lideresa", name: "Yuleidy Rangel (muestra)", part: "leader" },
  { key: "edicion", name: "Carmen Quiguango (muestra)", part: "editor" },
  { key: "integrante", name: "Wilmer Cuesta (muestra)", part: "member" },
  { key: "nueva", name: "Daniela Ospina (muestra)", part: "newcomer" },
] as const satisfies readonly SamplePerson[];

/** Leaders of the rest of the sample; several lead more than one group, as happens. */
export const sampleLeaders = [
  { key: "marleny", name: "Marleny Tapuy (muestra)" },
  { key: "josefina", name: "Josefina Vera (muestra)" },
  { key: "luzdary", name: "Luz Dary Muñoz (muestra)" },
  { key: "eduardo", name: "Eduardo Guamán (muestra)" },
  { key: "betzabeth", name: "Betzabeth Salas (muestra)" },
  { key: "nube", name: "Nube Sarmiento (muestra)" },
  { key: "kelly", name: "Kelly Angulo (muestra)" },
  { key: "ramiro", name: "Ramiro Chávez (muestra)" },
] as const satisfies readonly SamplePerson[];
