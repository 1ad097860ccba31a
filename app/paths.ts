/** Every address the application links to, by name. Addresses are Spanish; names are code. */
type Query = Record<string, string | number | readonly string[] | undefined>;
type DirectoryQuery = {
  [Filter in "q" | "tema" | "canton" | "poblacion" | "ofrece" | "busca" | "cerca"]?: string;
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

export const paths = {
  home: () => "/",
  mine: () => "/inicio",
  privacy: () => "/privacidad",
  safety: () => "/seguridad",
  language: () => "/idioma",
  quickExit: () => "/salir",

  organizations: (query: DirectoryQuery = {}) => withQuery("/organizaciones", query),
  organizationsJson: (query: DirectoryQuery = {}) => withQuery("/organizaciones.json", query),
  nearPlace: () => "/cerca",
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

  registration: () => "/registro",
  firstAdministrator: (token: string) => `/registro/administracion/${segment(token)}`,
  verificationSent: () => "/verificar",
  verification: (token: string) => `/verificar/${segment(token)}`,
  signIn: (query: { volver?: string } = {}) => withQuery("/entrar", query),
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
  mailQueue: (query: { estado?: string; pagina?: number } = {}) => withQuery("/gestion/correo", query),
  mailRetry: (uid: string) => `/gestion/correo/${segment(uid)}/reintento`,
  audit: (query: { persona?: string; acto?: string; cadena?: "completa"; pagina?: number } = {}) =>
    withQuery("/gestion/auditoria", query),

  demo: () => "/demo",
  demoEntry: (uid: string) => `/demo/${segment(uid)}/entrada`,
  mailbox: () => "/buzon",
  mailboxLetter: (file: string) => `/buzon/${segment(file)}`,

  health: () => "/salud",
};
