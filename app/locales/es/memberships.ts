const number = new Intl.NumberFormat("es-EC");
const people = (total: number) => (total === 1 ? "1 persona" : `${number.format(total)} personas`);

export const memberships = {
  title: (organization: string) => `Personas de ${organization}`,
  lead: "Quiénes integran la organización, con cuenta o sin ella.",
  leads: {
    shown: "Los nombres de quienes aceptan que las demás personas de la organización los vean.",
    counts: "Cuántas personas integran la organización. Sus nombres los ve la propia organización.",
  },
  opened: "Usted puede leer los nombres hasta el",
  openedSeen: "Quienes lideran la organización ven que los leyó y para qué.",
  withoutAccount: "Sin cuenta",
  you: "usted",
  now: "Ahora",
  former: "Antes",
  views: "Qué personas",
  search: "Buscar por nombre",
  filter: "Papel",
  anyFilter: "Todos",
  filters: {
    lidera: "Lideran",
    edita: "Editan",
    integrante: "Integrantes con cuenta",
    "sin-cuenta": "Sin cuenta",
  },
  found: people,
  tally: ({ total, leader, editor, member, withoutAccount }: Tally) =>
    `${people(total)}: ${[
      leader > 0 && `${number.format(leader)} ${leader === 1 ? "lidera" : "lideran"}`,
      editor > 0 && `${number.format(editor)} ${editor === 1 ? "edita" : "editan"}`,
      member > 0 && `${number.format(member)} ${member === 1 ? "integrante" : "integrantes"} con cuenta`,
      withoutAccount > 0 && `${number.format(withoutAccount)} sin cuenta`,
    ]
      .filter(Boolean)
      .join(", ")}`,
  counts: {
    total: "Personas",
    leader: "Lideran",
    editor: "Editan",
    member: "Integrantes con cuenta",
    withoutAccount: "Sin cuenta",
  },
  caption: "Personas, por nombre",
  formerCaption: "Personas que ya no están, primero las últimas en salir",
  name: "Nombre",
  role: "Papel",
  since: "Desde",
  until: "Hasta",
  ending: "Cómo terminó",
  contact: "Contacto",
  departures: { left: "Salió por su cuenta", removed: "La organización la retiró" },

  emptyTitle: "Todavía no hay nadie más",
  empty:
    "Invite a las personas de su organización con un enlace o por correo. A quien no usa correo, agréguela usted.",
  foundNoneTitle: "No encontramos a nadie",
  foundNone: "Nadie tiene ese nombre o ese papel. Pruebe con menos letras o quite los filtros.",
  clear: "Ver a todas las personas",
  shownNoneTitle: "Por ahora nadie muestra su nombre",
  shownNone: "Cada persona decide si las demás ven su nombre. Usted decide sobre el suyo en su membresía.",
  formerNoneTitle: "Nadie ha salido",
  formerNone: "Cuando alguien salga de la organización, aquí quedará desde cuándo y hasta cuándo estuvo.",

  invite: "Invitar",
  add: "Agregar a una persona",
  more: "Más sobre las personas",
  import: "Importar una lista",
  csv: "Descargar CSV",
  xlsx: "Descargar Excel",
  requests: "Solicitudes de ingreso",
  dues: "Aportes",
  handover: "Relevo de liderazgo",
  toOwn: "Mi membresía",
  askNames: "Leer los nombres",

  readings: {
    title: "Quién del equipo leyó los nombres",
    text: "Las personas del equipo de formación de su oficina pueden leer los nombres después de escribir para qué. Quedan abiertos una hora.",
    caption: "Lecturas, las más recientes primero",
    at: "Cuándo",
    reader: "Quién",
    reason: "Para qué",
  },
  names: {
    title: (organization: string) => `Leer los nombres de ${organization}`,
    lead: "Los nombres quedan abiertos para usted durante una hora. Quienes lideran la organización verán quién los leyó, cuándo y para qué, y el sistema también lo guarda.",
    reason: "¿Para qué necesita los nombres?",
    reasonHint: "Entre 10 y 1000 caracteres. Por ejemplo, para preparar la lista de un taller.",
    submit: "Abrir los nombres",
  },

  form: {
    newTitle: "Agregar a una persona",
    newLead: "Para quien no tiene cuenta o no usa correo. Después puede invitarla a tener una.",
    back: "Personas",
    name: "Nombre",
    nameHint: "Como la conocen en la organización.",
    mail: "Correo",
    mailHint: "Solo si lo usa y está de acuerdo. No le escribimos sin que usted la invite.",
    phone: "Teléfono",
    since: "Es parte desde",
    note: "Nota",
    noteHint:
      "La leen quienes lideran y editan. No escriba números de documentos, situación migratoria, salud ni lo que alguien vivió.",
    add: "Agregar",
    addAnyway: "Guardar",
    likelyTitle: "Puede que ya esté en la lista",
    likely: {
      name: (name: string) => `${name} tiene un nombre muy parecido.`,
      mail: (name: string) => `${name} tiene el mismo correo.`,
      phone: (name: string) => `${name} tiene el mismo teléfono.`,
    },
    likelyAsk: "Revise si es la misma persona. Si es otra, márquelo abajo y guarde.",
    likelyOpen: "Ver a esa persona",
    another: (name: string) => `Es otra persona, no ${name}`,
    editTitle: "Cambiar sus datos",
    save: "Guardar los cambios",
  },
  member: {
    back: "Personas",
    withAccount: "Tiene cuenta: su nombre lo cambia ella misma.",
    inviteToAccount: "Invitarla a tener cuenta",
    changeRole: "Cambiar su papel",
    remove: "Retirarla de la organización",
    newDue: "Anotar un aporte",
    isYou: "Es usted.",
    toOwn: "Ver mi membresía",
    leave: "Salir de la organización",
    unite: "Unir con otra ficha",
    over: "Ya no es parte de la organización. No guardamos su contacto ni su nota.",
    history: "Historia",
    historyCaption: "Papeles que ha tenido, primero el último",
    stays: "Otras veces que fue parte",
    untilNow: "hoy",
  },
  twice: {
    count: (total: number) =>
      total === 1
        ? "Hay 1 persona que puede estar dos veces"
        : `Hay ${number.format(total)} personas que pueden estar dos veces`,
    pair: (holder: string, noted: string) => `${holder}, con cuenta, y ${noted}, sin cuenta`,
    more: (rest: number) =>
      rest === 1
        ? "Y 1 persona más, cuando resuelva estas."
        : `Y ${number.format(rest)} más, cuando resuelva estas.`,
    maybe: (name: string) => `Puede ser la misma persona que ${name}`,
    by: {
      name: "Sus nombres son muy parecidos.",
      mail: "Tienen el mismo correo.",
      phone: "Tienen el mismo teléfono.",
    },
    compare: "Ver las dos fichas",
  },
  unionChoice: {
    title: (name: string) => `¿${name} está dos veces en la lista?`,
    lead: "Elija la otra ficha de la misma persona. Verá las dos antes de unirlas.",
    other: "La otra ficha",
    choose: "Elija una",
    holder: (name: string) => `${name} (con cuenta)`,
    submit: "Ver las dos fichas",
    none: "En la lista no hay otra ficha que se pueda unir con esta. Dos personas con cuenta no se unen.",
    unknown:
      "Esa ficha no se puede unir con esta: ya no está en la lista, o las dos tienen cuenta. Elija otra.",
  },
  union: {
    title: "¿Son la misma persona?",
    lead: "Si lo son, quedará una sola ficha. Si son dos personas, déjelas como están.",
    caption: "Las dos fichas y cómo quedará la ficha unida",
    term: "Dato",
    kept: "Ficha que queda",
    taken: "Ficha que se une",
    united: "Quedará",
    dues: (count: number) =>
      count === 0 ? "Ninguno" : count === 1 ? "1 aporte" : `${number.format(count)} aportes`,
    happens: "Qué pasará",
    follows: "Los aportes de las dos fichas quedan juntos. Lo que no aparece en «Quedará» se borra.",
    shared: ({ label, stays, paid, goes }: SharedDue) =>
      `De ${label} las dos tienen un aporte: queda el de ${stays}${paid ? ", que está pagado," : ""} y se quita el de ${goes}, que no está pagado.`,
    invited: "Se cancela la invitación a tener cuenta, porque ya la tiene.",
    final: "No se puede deshacer.",
    submit: "Sí, unir las dos fichas",
    refuse: "No, son dos personas",
    keepOther: (name: string) => `Mejor que quede la ficha de ${name}`,
    bothPaidTitle: "Todavía no se pueden unir",
    bothPaid:
      "Las dos fichas tienen un recibo del mismo período, y ningún recibo debe perderse. Si uno se anotó por error, quítelo en los aportes y vuelva aquí.",
  },
  change: {
    title: (name: string) => `Papel de ${name}`,
    role: "Papel",
    roleHints: {
      member: "Participa: ve lo interno que le toca y se inscribe en actividades.",
      editor: "Además edita el perfil, las actividades y la directiva, y lee la lista de personas.",
      leader: "Además invita, cambia papeles, retira personas y lleva los aportes.",
    },
    submit: "Guardar el papel",
    told: "Le avisamos por correo, si quiere recibir avisos.",
    lastLeader: "Es la única persona que lidera. Pase antes el liderazgo a otra persona.",
  },
  removal: {
    title: (name: string) => `Retirar a ${name}`,
    lead: "Deja de ser parte de la organización desde hoy. Queda en la historia desde cuándo estuvo; se borran su contacto y su nota.",
    reason: "¿Por qué la retira?",
    reasonHint: "Entre 10 y 1000 caracteres. La persona lo lee, si tiene cuenta. Escriba con respeto.",
    submit: "Retirar",
  },
  own: {
    title: "Mi membresía",
    formerLead: (organization: string) => `Usted fue parte de ${organization}.`,
    reason: "Motivo del retiro",
    listing: "Su nombre",
    listed: "Las demás personas de la organización pueden ver mi nombre",
    listedHint:
      "Quienes lideran y editan siempre lo ven. El equipo de formación de su oficina, solo si escribe para qué. Nadie más.",
    save: "Guardar",
    dues: "Mis aportes",
    members: "Personas de la organización",
    leave: "Salir de la organización",
  },
  departure: {
    title: (organization: string) => `Salir de ${organization}`,
    text: "Deja de ser parte desde hoy. Queda en la historia desde cuándo estuvo; se borran el contacto y la nota que la organización tenía de usted. Para volver, necesita una invitación o pedir su ingreso.",
    confirm: "Salir de la organización",
    lastLeader:
      "Usted es la única persona que lidera la organización. Para salir, pase antes el liderazgo a otra persona.",
    stay: "Quedarme",
  },

  hub: {
    title: "Personas",
    members: "Personas",
    memberCount: people,
    membersForMembers: "Quienes aceptan que se vea su nombre",
    invitations: "Invitaciones",
    invitationCount: (total: number) =>
      total === 0 ? "Ninguna abierta" : total === 1 ? "1 abierta" : `${number.format(total)} abiertas`,
    requests: "Solicitudes de ingreso",
    requestCount: (total: number) =>
      total === 0
        ? "Ninguna en espera"
        : total === 1
          ? "1 espera respuesta"
          : `${number.format(total)} esperan respuesta`,
    dues: "Aportes",
    duesText: "Quién ha dado y cuánto",
    announcements: "Anuncios",
    announcementsText: "Lo que quienes lideran cuentan a las demás personas",
    activities: "Actividades",
    activitiesText: "Las que vienen y las que ya fueron",
    own: "Mi membresía",
    ownText: "Su papel, su nombre y cómo salir",
  },
};

interface SharedDue {
  readonly label: string;
  readonly stays: string;
  readonly paid: boolean;
  readonly goes: string;
}

interface Tally {
  readonly total: number;
  readonly leader: number;
  readonly editor: number;
  readonly member: number;
  readonly withoutAccount: number;
}
