/** Every address the application links to, by name. Addresses are Spanish; names are code. */
type Query = Record<string, string | number | readonly string[] | undefined>;

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

  organizations: (query: { q?: string; tema?: string; canton?: string; pagina?: number } = {}) =>
    withQuery("/organizaciones", query),
  newOrganization: () => "/organizaciones/nueva",
  organization: (slug: string) => `/organizaciones/${segment(slug)}`,
  editOrganization: (slug: string) => `/organizaciones/${segment(slug)}/editar`,
  organizationSubmission: (slug: string) => `/organizaciones/${segment(slug)}/envio`,

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
  unsubscribe: (token: string) => `/baja/${segment(token)}`,

  management: () => "/gestion",
  reviewQueue: (query: { pagina?: number } = {}) => withQuery("/gestion/organizaciones", query),
  organizationReview: (slug: string) => `/gestion/organizaciones/${segment(slug)}`,
  organizationPublication: (slug: string) => `/gestion/organizaciones/${segment(slug)}/publicacion`,
  organizationReturn: (slug: string) => `/gestion/organizaciones/${segment(slug)}/devolucion`,
  accounts: (query: { q?: string; pagina?: number } = {}) => withQuery("/gestion/usuarios", query),
  accountRecord: (uid: string) => `/gestion/usuarios/${segment(uid)}`,
  newGrant: (uid: string) => `/gestion/usuarios/${segment(uid)}/permisos`,
  grantApproval: (uid: string) => `/gestion/permisos/${segment(uid)}/aprobacion`,
  grantRevocation: (uid: string) => `/gestion/permisos/${segment(uid)}/revocacion`,
  offices: () => "/gestion/oficinas",
  newOffice: () => "/gestion/oficinas/nueva",
  office: (slug: string) => `/gestion/oficinas/${segment(slug)}`,
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
