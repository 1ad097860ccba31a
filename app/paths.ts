/** Every address the application links to, by name. Addresses are Spanish; names are code. */
type Query = Record<string, string | number | readonly string[] | undefined>;
type DirectoryQuery = {
  [Filter in "q" | "tema" | "canton" | "poblacion" | "ofrece" | "busca" | "cerca"]?: string;
} & { pagina?: number };

/** Which date of an activity: its day as its rule gave it; the next one without it. */
type DateQuery = { fecha?: string };
type AgendaQuery = {
  [Filter in "ver" | "mes" | "canton" | "tema" | "formato" | "cerca" | "desde" | "q"]?: string;
} & { pagina?: number };

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== "") search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

const segment = encodeURIComponent;

/** A page of the inside of an organization. */
const within = (slug: string, part: string, uid?: string): string =>
  `/organizaciones/${segment(slug)}/${part}${uid === undefined ? "" : `/${segment(uid)}`}`;

export const paths = {
  home: () => "/",
  mine: () => "/inicio",
  privacy: () => "/privacidad",
  safety: () => "/seguridad",
  language: () => "/idioma",
  quickExit: () => "/salir",

  organizations: (query: DirectoryQuery = {}) => withQuery("/organizaciones", query),
  organizationsJson: (query: DirectoryQuery = {}) => withQuery("/organizaciones.json", query),
  nearPlace: (query: { para?: "agenda" } = {}) => withQuery("/cerca", query),
  newOrganization: () => "/organizaciones/nueva",
  organization: (slug: string) => `/organizaciones/${segment(slug)}`,
  editOrganization: (slug: string) => `/organizaciones/${segment(slug)}/editar`,
  organizationHub: (slug: string) => `/organizaciones/${segment(slug)}/mi-organizacion`,
  organizationChannels: (slug: string) => `/organizaciones/${segment(slug)}/canales`,
  channelAudience: (slug: string, uid: string) =>
    `/organizaciones/${segment(slug)}/canales/${segment(uid)}/visibilidad`,
  channelRemoval: (slug: string, uid: string) =>
    `/organizaciones/${segment(slug)}/canales/${segment(uid)}/baja`,
  organizationSupports: (slug: string) => `/organizaciones/${segment(slug)}/ofertas`,
  supportRemoval: (slug: string, uid: string) =>
    `/organizaciones/${segment(slug)}/ofertas/${segment(uid)}/baja`,
  organizationPreview: (slug: string, query: { como?: string } = {}) =>
    withQuery(`/organizaciones/${segment(slug)}/vista`, query),
  organizationHistory: (slug: string, query: { pagina?: number } = {}) =>
    withQuery(`/organizaciones/${segment(slug)}/historia`, query),
  organizationPlace: (slug: string) => `/organizaciones/${segment(slug)}/lugar`,
  organizationSubmission: (slug: string) => `/organizaciones/${segment(slug)}/envio`,
  organizationLogo: (slug: string) => `/organizaciones/${segment(slug)}/logo`,
  organizationLogoRemoval: (slug: string) => `/organizaciones/${segment(slug)}/logo/baja`,
  documents: (slug: string) => `/organizaciones/${segment(slug)}/documentos`,
  newDocument: (slug: string) => `/organizaciones/${segment(slug)}/documentos/nuevo`,
  document: (slug: string, uid: string) => `/organizaciones/${segment(slug)}/documentos/${segment(uid)}`,
  documentRemoval: (slug: string, uid: string) =>
    `/organizaciones/${segment(slug)}/documentos/${segment(uid)}/baja`,
  board: (slug: string) => `/organizaciones/${segment(slug)}/directiva`,
  newBoardTerm: (slug: string) => `/organizaciones/${segment(slug)}/directiva/nueva`,
  boardTerm: (slug: string, uid: string) => `/organizaciones/${segment(slug)}/directiva/${segment(uid)}`,
  boardTermRemoval: (slug: string, uid: string) =>
    `/organizaciones/${segment(slug)}/directiva/${segment(uid)}/baja`,
  checklist: (slug: string, query: { forma?: string } = {}) =>
    withQuery(`/organizaciones/${segment(slug)}/requisitos`, query),
  requirementMark: (slug: string, uid: string) =>
    `/organizaciones/${segment(slug)}/requisitos/${segment(uid)}`,
  file: (uid: string) => `/archivos/${segment(uid)}`,
  organizationClaim: (slug: string) => `/organizaciones/${segment(slug)}/reclamo`,
  organizationFreshness: (slug: string) => `/organizaciones/${segment(slug)}/vigencia`,
  organizationReport: (slug: string) => `/organizaciones/${segment(slug)}/reporte`,
  organizationArchive: (slug: string) => `/organizaciones/${segment(slug)}/archivo`,
  organizationArchiveExit: (slug: string) => `/organizaciones/${segment(slug)}/archivo/salida`,
  freshnessQuestion: (token: string, query: { respuesta?: "actualizar" | "archivar" } = {}) =>
    withQuery(`/vigencia/${segment(token)}`, query),
  claimInvitation: (uid: string) => `/reclamo/${segment(uid)}`,

  members: (slug: string, query: { q?: string; rol?: string; ver?: string; pagina?: number } = {}) =>
    withQuery(within(slug, "miembros"), query),
  newMember: (slug: string) => within(slug, "miembros/nueva"),
  member: (slug: string, uid: string) => within(slug, "miembros", uid),
  memberRole: (slug: string, uid: string) => `${within(slug, "miembros", uid)}/rol`,
  memberRemoval: (slug: string, uid: string) => `${within(slug, "miembros", uid)}/baja`,
  memberUnion: (slug: string, uid: string, query: { con?: string } = {}) =>
    withQuery(`${within(slug, "miembros", uid)}/union`, query),
  membersExport: (slug: string, query: { formato?: "csv" | "xlsx" } = {}) =>
    withQuery(within(slug, "miembros/exportacion"), query),
  rosterReading: (slug: string) => within(slug, "miembros/nombres"),
  rosterImport: (slug: string) => within(slug, "miembros/importacion"),
  rosterTemplate: (slug: string) => within(slug, "miembros/importacion/plantilla"),
  rosterPreview: (slug: string, uid: string, query: { pagina?: number } = {}) =>
    withQuery(within(slug, "miembros/importacion", uid), query),
  rosterCommit: (slug: string, uid: string) => `${within(slug, "miembros/importacion", uid)}/confirmacion`,
  rosterCancellation: (slug: string, uid: string) =>
    `${within(slug, "miembros/importacion", uid)}/cancelacion`,
  ownMembership: (slug: string) => within(slug, "mi-membresia"),
  departure: (slug: string) => within(slug, "salida"),
  invitations: (slug: string, query: { pagina?: number } = {}) =>
    withQuery(within(slug, "invitaciones"), query),
  newInvitation: (slug: string, query: { por?: "correo" | "enlace"; persona?: string } = {}) =>
    withQuery(within(slug, "invitaciones/nueva"), query),
  invitation: (slug: string, uid: string) => within(slug, "invitaciones", uid),
  invitationCancellation: (slug: string, uid: string) => `${within(slug, "invitaciones", uid)}/cancelacion`,
  acceptInvitation: (token: string) => `/invitacion/${segment(token)}`,
  ownInvitation: (uid: string) => `/mis/invitaciones/${segment(uid)}`,
  ownInvitationRefusal: (uid: string) => `/mis/invitaciones/${segment(uid)}/rechazo`,
  invitationRefusal: (token: string) => `/invitacion/${segment(token)}/rechazo`,
  joinPolicy: (slug: string) => within(slug, "ingreso"),
  joinQuestions: (slug: string) => within(slug, "ingreso/preguntas"),
  joinQuestionRemoval: (slug: string, uid: string) => `${within(slug, "ingreso/preguntas", uid)}/baja`,
  joinRequest: (slug: string) => within(slug, "solicitud"),
  joinRequests: (slug: string, query: { ver?: string; pagina?: number } = {}) =>
    withQuery(within(slug, "solicitudes"), query),
  joinRequestReview: (slug: string, uid: string) => within(slug, "solicitudes", uid),
  joinRequestAcceptance: (slug: string, uid: string) => `${within(slug, "solicitudes", uid)}/aceptacion`,
  joinRequestRejection: (slug: string, uid: string) => `${within(slug, "solicitudes", uid)}/rechazo`,
  ownJoinRequests: () => "/mis/solicitudes",
  joinRequestCancellation: (uid: string) => `/mis/solicitudes/${segment(uid)}/retiro`,
  handover: (slug: string) => within(slug, "relevo"),
  handoverAnswer: (slug: string, uid: string) => within(slug, "relevo", uid),
  handoverAcceptance: (slug: string, uid: string) => `${within(slug, "relevo", uid)}/aceptacion`,
  handoverRefusal: (slug: string, uid: string) => `${within(slug, "relevo", uid)}/rechazo`,
  handoverCancellation: (slug: string, uid: string) => `${within(slug, "relevo", uid)}/cancelacion`,
  dues: (slug: string, query: { periodo?: string; ver?: string; pagina?: number } = {}) =>
    withQuery(within(slug, "aportes"), query),
  newDue: (slug: string, query: { persona?: string; periodo?: string } = {}) =>
    withQuery(within(slug, "aportes/nuevo"), query),
  duesRound: (slug: string) => within(slug, "aportes/ronda"),
  due: (slug: string, uid: string) => within(slug, "aportes", uid),
  dueRemoval: (slug: string, uid: string) => `${within(slug, "aportes", uid)}/baja`,
  dueReceipt: (slug: string, uid: string) => `${within(slug, "aportes", uid)}/recibo`,
  duesExport: (slug: string, query: { formato?: "csv" | "xlsx"; periodo?: string } = {}) =>
    withQuery(within(slug, "aportes/exportacion"), query),
  organizationActivities: (slug: string, query: { ver?: string; pagina?: number } = {}) =>
    withQuery(within(slug, "actividades"), query),
  newActivity: (slug: string, query: { copia?: string } = {}) =>
    withQuery(within(slug, "actividades/nueva"), query),
  organizationFeed: (slug: string) => within(slug, "agenda.ics"),
  announcements: (slug: string, query: { pagina?: number } = {}) =>
    withQuery(within(slug, "anuncios"), query),
  newAnnouncement: (slug: string) => within(slug, "anuncios/nuevo"),
  announcement: (slug: string, uid: string) => within(slug, "anuncios", uid),
  editAnnouncement: (slug: string, uid: string) => `${within(slug, "anuncios", uid)}/editar`,
  announcementSending: (slug: string, uid: string) => `${within(slug, "anuncios", uid)}/envio`,
  announcementRemoval: (slug: string, uid: string) => `${within(slug, "anuncios", uid)}/baja`,

  catalogue: (query: { q?: string; area?: string } = {}) => withQuery("/formacion", query),
  course: (slug: string) => `/formacion/cursos/${segment(slug)}`,

  agenda: (query: AgendaQuery = {}) => withQuery("/agenda", query),
  agendaFeed: (query: { canton?: string } = {}) => withQuery("/agenda.ics", query),
  activity: (slug: string, query: DateQuery = {}) => withQuery(`/actividades/${segment(slug)}`, query),
  editActivity: (slug: string) => `/actividades/${segment(slug)}/editar`,
  activityDates: (slug: string) => `/actividades/${segment(slug)}/fechas`,
  activityMove: (slug: string, query: DateQuery = {}) =>
    withQuery(`/actividades/${segment(slug)}/mover`, query),
  activityCancellation: (slug: string, query: DateQuery & { todas?: "si" } = {}) =>
    withQuery(`/actividades/${segment(slug)}/cancelacion`, query),
  activityHosts: (slug: string) => `/actividades/${segment(slug)}/organizadoras`,
  hostAnswer: (slug: string, uid: string) => `/actividades/${segment(slug)}/organizadoras/${segment(uid)}`,
  hostRemoval: (slug: string, uid: string) =>
    `/actividades/${segment(slug)}/organizadoras/${segment(uid)}/baja`,
  activityCalendar: (slug: string, query: DateQuery = {}) =>
    withQuery(`/actividades/${segment(slug)}/calendario.ics`, query),
  activityHiding: (slug: string) => `/gestion/actividades/${segment(slug)}`,
  activityShowing: (slug: string) => `/gestion/actividades/${segment(slug)}/mostrar`,
  signUp: (slug: string, query: DateQuery = {}) => withQuery(`/actividades/${segment(slug)}/asistir`, query),
  signUpWithdrawal: (slug: string, query: DateQuery = {}) =>
    withQuery(`/actividades/${segment(slug)}/retiro`, query),
  signUpLink: (slug: string, token: string, query: { retirar?: "si" } = {}) =>
    withQuery(`/actividades/${segment(slug)}/cancelar/${segment(token)}`, query),
  signUps: (slug: string, query: DateQuery & { ver?: string; q?: string; pagina?: number } = {}) =>
    withQuery(`/actividades/${segment(slug)}/inscripciones`, query),
  signUpSheet: (slug: string, query: DateQuery = {}) =>
    withQuery(`/actividades/${segment(slug)}/inscripciones/hoja`, query),
  signUpsExport: (slug: string, query: DateQuery & { formato?: "csv" | "xlsx" } = {}) =>
    withQuery(`/actividades/${segment(slug)}/inscripciones/exportacion`, query),
  newSignUp: (slug: string, query: DateQuery = {}) =>
    withQuery(`/actividades/${segment(slug)}/inscripciones/nueva`, query),
  signUpRemoval: (slug: string, uid: string) =>
    `/actividades/${segment(slug)}/inscripciones/${segment(uid)}/baja`,
  attendance: (slug: string, query: DateQuery & { pagina?: number } = {}) =>
    withQuery(`/actividades/${segment(slug)}/asistencia`, query),
  activityReport: (slug: string, query: DateQuery = {}) =>
    withQuery(`/actividades/${segment(slug)}/informe`, query),
  editActivityReport: (slug: string, query: DateQuery = {}) =>
    withQuery(`/actividades/${segment(slug)}/informe/editar`, query),
  ownActivities: (query: { pagina?: number } = {}) => withQuery("/mis/actividades", query),
  calendarFeed: () => "/mis/calendario",
  newCalendarFeed: () => "/mis/calendario/nueva",
  secretAddress: () => "/mis/calendario/direccion",
  calendarFeedRevocation: () => "/mis/calendario/baja",
  personalFeed: (token: string) => `/calendario/${segment(token)}/agenda.ics`,

  registration: (query: { volver?: string | undefined } = {}) => withQuery("/registro", query),
  firstAdministrator: (token: string) => `/registro/administracion/${segment(token)}`,
  verificationSent: () => "/verificar",
  verification: (token: string) => `/verificar/${segment(token)}`,
  signIn: (query: { volver?: string | undefined } = {}) => withQuery("/entrar", query),
  signInCode: (query: { volver?: string } = {}) => withQuery("/entrar/codigo", query),
  signOut: () => "/cerrar",
  recovery: () => "/recuperar",
  reset: (token: string) => `/recuperar/${segment(token)}`,
  confirmation: (query: { volver?: string } = {}) => withQuery("/confirmar", query),
  account: () => "/cuenta",
  password: () => "/cuenta/clave",
  mail: () => "/cuenta/correo",
  mailConfirmation: (token: string) => `/cuenta/correo/${segment(token)}`,
  secondFactor: () => "/cuenta/segundo-factor",
  newSecondFactor: () => "/cuenta/segundo-factor/nuevo",
  recoveryCodes: () => "/cuenta/segundo-factor/codigos",
  secondFactorRemoval: () => "/cuenta/segundo-factor/baja",

  sessions: () => "/mis/sesiones",
  endOtherSessions: () => "/mis/sesiones/cierre",
  endSession: (uid: string) => `/mis/sesiones/${segment(uid)}/cierre`,
  notifications: (query: { pagina?: number } = {}) => withQuery("/mis/avisos", query),
  ownClaims: () => "/mis/reclamos",
  claimCancellation: (uid: string) => `/mis/reclamos/${segment(uid)}/retiro`,
  ownFlags: () => "/mis/reportes",
  ownData: () => "/mis/datos",
  ownDataDownload: (query: { formato?: "csv" | "json" } = {}) => withQuery("/mis/datos/descarga", query),
  accountDeletion: () => "/mis/datos/baja",
  unsubscribe: (token: string) => `/baja/${segment(token)}`,

  management: () => "/gestion",
  reviewQueue: (query: { q?: string; estado?: string; pagina?: number } = {}) =>
    withQuery("/gestion/organizaciones", query),
  loadOrganization: () => "/gestion/organizaciones/nueva",
  organizationsExport: (query: { formato?: "csv" | "xlsx" } = {}) =>
    withQuery("/gestion/organizaciones/exportacion", query),
  organizationReview: (slug: string) => `/gestion/organizaciones/${segment(slug)}`,
  organizationPublication: (slug: string) => `/gestion/organizaciones/${segment(slug)}/publicacion`,
  organizationReturn: (slug: string) => `/gestion/organizaciones/${segment(slug)}/devolucion`,
  imports: (query: { pagina?: number } = {}) => withQuery("/gestion/importaciones", query),
  newImport: () => "/gestion/importaciones/nueva",
  importTemplate: () => "/gestion/importaciones/plantilla",
  import: (uid: string, query: { ver?: string; pagina?: number } = {}) =>
    withQuery(`/gestion/importaciones/${segment(uid)}`, query),
  importMapping: (uid: string) => `/gestion/importaciones/${segment(uid)}/columnas`,
  importRows: (uid: string, query: { ver?: string; pagina?: number } = {}) =>
    withQuery(`/gestion/importaciones/${segment(uid)}/filas`, query),
  importCheck: (uid: string) => `/gestion/importaciones/${segment(uid)}/revision`,
  importCommit: (uid: string) => `/gestion/importaciones/${segment(uid)}/confirmacion`,
  importRetry: (uid: string) => `/gestion/importaciones/${segment(uid)}/reintento`,
  importCancellation: (uid: string) => `/gestion/importaciones/${segment(uid)}/cancelacion`,
  claims: (query: { estado?: string; pagina?: number } = {}) => withQuery("/gestion/reclamos", query),
  claim: (uid: string) => `/gestion/reclamos/${segment(uid)}`,
  claimAcceptance: (uid: string) => `/gestion/reclamos/${segment(uid)}/aceptacion`,
  claimRejection: (uid: string) => `/gestion/reclamos/${segment(uid)}/rechazo`,
  duplicates: (query: { canton?: string; contacto?: "contacto"; pagina?: number } = {}) =>
    withQuery("/gestion/duplicados", query),
  distinction: () => "/gestion/duplicados/distincion",
  merge: (slug: string, query: { con?: string } = {}) =>
    withQuery(`/gestion/organizaciones/${segment(slug)}/fusion`, query),
  merges: (query: { pagina?: number } = {}) => withQuery("/gestion/fusiones", query),
  mergeReversion: (uid: string) => `/gestion/fusiones/${segment(uid)}/reversion`,
  flags: (query: { estado?: string; pagina?: number } = {}) => withQuery("/gestion/moderacion", query),
  flag: (uid: string) => `/gestion/moderacion/${segment(uid)}`,
  measures: (slug: string, query: { reporte?: string } = {}) =>
    withQuery(`/gestion/organizaciones/${segment(slug)}/medidas`, query),
  organizationDisplay: (slug: string) => `/gestion/organizaciones/${segment(slug)}/mostrar`,
  accounts: (query: { q?: string; pagina?: number } = {}) => withQuery("/gestion/usuarios", query),
  accountRecord: (uid: string) => `/gestion/usuarios/${segment(uid)}`,
  newGrant: (uid: string) => `/gestion/usuarios/${segment(uid)}/permisos`,
  grantApproval: (uid: string) => `/gestion/permisos/${segment(uid)}/aprobacion`,
  grantRevocation: (uid: string) => `/gestion/permisos/${segment(uid)}/revocacion`,
  offices: () => "/gestion/oficinas",
  newOffice: () => "/gestion/oficinas/nueva",
  office: (slug: string) => `/gestion/oficinas/${segment(slug)}`,
  requirements: (query: { forma?: string } = {}) => withQuery("/gestion/requisitos", query),
  newRequirement: () => "/gestion/requisitos/nuevo",
  requirement: (uid: string) => `/gestion/requisitos/${segment(uid)}`,
  courses: (query: { ver?: string; q?: string; pagina?: number } = {}) => withQuery("/gestion/cursos", query),
  newCourse: () => "/gestion/cursos/nuevo",
  editCourse: (slug: string) => `/gestion/cursos/${segment(slug)}`,
  coursePublication: (slug: string) => `/gestion/cursos/${segment(slug)}/publicacion`,
  courseArchive: (slug: string) => `/gestion/cursos/${segment(slug)}/archivo`,
  courseArchiveExit: (slug: string) => `/gestion/cursos/${segment(slug)}/archivo/salida`,
  courseModules: (slug: string) => `/gestion/cursos/${segment(slug)}/modulos`,
  courseModule: (slug: string, uid: string) => `/gestion/cursos/${segment(slug)}/modulos/${segment(uid)}`,
  courseModuleOrder: (slug: string, uid: string) =>
    `/gestion/cursos/${segment(slug)}/modulos/${segment(uid)}/orden`,
  courseModuleRemoval: (slug: string, uid: string) =>
    `/gestion/cursos/${segment(slug)}/modulos/${segment(uid)}/baja`,
  mailQueue: (query: { estado?: string; pagina?: number } = {}) => withQuery("/gestion/correo", query),
  mailRetry: (uid: string) => `/gestion/correo/${segment(uid)}/reintento`,
  managedActivities: (query: { ver?: string; pagina?: number } = {}) =>
    withQuery("/gestion/actividades", query),
  rosterReadings: (query: { pagina?: number } = {}) => withQuery("/gestion/lecturas", query),
  audit: (query: { persona?: string; acto?: string; cadena?: "completa"; pagina?: number } = {}) =>
    withQuery("/gestion/auditoria", query),

  demo: () => "/demo",
  demoEntry: (uid: string) => `/demo/${segment(uid)}/entrada`,
  mailbox: () => "/buzon",
  mailboxLetter: (file: string) => `/buzon/${segment(file)}`,

  health: () => "/salud",
};
