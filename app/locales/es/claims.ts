const number = new Intl.NumberFormat("es-EC");

export const claims = {
  states: {
    pending: "En espera",
    accepted: "Aceptado",
    rejected: "No aceptado",
    cancelled: "Retirado",
    expired: "Vencido",
  },
  /** The answer to a claim that was rejected because another was accepted. */
  standardAnswer:
    "Otra persona ya demostró que representa a la organización. Hable con ella para ser parte del perfil.",

  new: {
    title: (organization: string) => `Reclamar el perfil de ${organization}`,
    lead: "Este perfil lo escribió el equipo. Si usted es parte de la organización, reclámelo para corregirlo y mantenerlo al día.",
    closedTitle: "Este perfil ya tiene quién lo lleve",
    closed: "Hable con las personas de la organización para ser parte del perfil.",
    pending: "Usted ya reclamó este perfil y su reclamo espera respuesta.",
    toMine: "Ver mis reclamos",
    proof: "¿Qué hace usted en la organización y cómo podemos comprobarlo?",
    proofHint:
      "Entre 20 y 1500 caracteres. Por ejemplo, desde cuándo participa y con quién podemos hablar. Solo lo lee el equipo de redes. No escriba historias de personas atendidas ni números de documentos.",
    file: "Un archivo que lo muestre",
    fileHint:
      "Por ejemplo una carta de la organización: un PDF o una imagen de hasta 5 MB. No suba documentos de identidad.",
    submit: "Enviar el reclamo",
    next: "El equipo de redes le responderá. Mientras tanto el perfil sigue como está. Si nadie responde en 60 días, el reclamo vence y puede enviarlo otra vez.",
  },

  mine: {
    title: "Mis reclamos",
    lead: "Los perfiles que usted reclamó y qué se le respondió.",
    back: "Inicio",
    sent: "Enviado el",
    answered: "Respuesta del",
    said: "Lo que usted escribió",
    answer: "Respuesta",
    expired: "Nadie respondió en 60 días. Puede reclamar el perfil otra vez.",
    cancel: "Retirar el reclamo",
    about: (organization: string) => `del perfil de ${organization}`,
    emptyTitle: "Todavía no reclamó ningún perfil",
    empty: "Si su organización aparece en el directorio como «sin reclamar», ábrala y reclámela.",
    directory: "Ver el directorio",
  },

  news: {
    pending: (organization: string) => `Su reclamo del perfil de ${organization} espera respuesta.`,
    accepted: (organization: string) =>
      `Aceptamos su reclamo: usted lidera ${organization}. Complete el perfil y envíelo a revisión.`,
    rejected: (organization: string) => `Respondimos a su reclamo del perfil de ${organization}.`,
    expired: (organization: string) =>
      `Su reclamo del perfil de ${organization} venció sin respuesta. Puede enviarlo otra vez.`,
  },

  queue: {
    title: "Reclamos de perfiles",
    lead: "Personas que dicen que un perfil cargado por el equipo es de su organización.",
    back: "Gestión",
    filter: "Estado",
    organization: "Organización",
    person: "Quién lo reclama",
    match: "Correo",
    sent: "Enviado",
    answered: "Respondido",
    emptyTitle: "Ningún reclamo en este estado",
    empty: "Cuando alguien reclame un perfil, aparecerá aquí.",
    directory: "Ver las organizaciones",
  },
  matches: {
    address: "Correo coincide",
    domain: "Correo coincide con el sitio web",
    none: "No coincide",
  },
  matchHints: {
    address: "El correo confirmado de su cuenta es el mismo que muestra el perfil.",
    domain: "El correo confirmado de su cuenta es del mismo dominio que el sitio web del perfil.",
    none: "El correo de su cuenta no coincide con ningún canal del perfil: compruébelo de otra forma.",
  },

  show: {
    title: (organization: string) => `Reclamo: ${organization}`,
    back: "Reclamos",
    person: "Quién lo reclama",
    since: "Tiene cuenta desde",
    match: "Su correo",
    state: "Estado",
    sent: "Enviado",
    answered: "Respondido",
    answer: "Respuesta",
    proof: "Lo que escribió",
    file: "Abrir el archivo que adjuntó",
    others: (count: number) =>
      count === 1
        ? "Otra persona también reclama este perfil. Si acepta este reclamo, el otro se responde solo."
        : `Otras ${number.format(count)} personas también reclaman este perfil. Si acepta este reclamo, los demás se responden solos.`,
    profile: "Ver el perfil",
    own: "Este reclamo es suyo: debe decidirlo otra persona del equipo.",
    answeredNotice: "Este reclamo ya tiene respuesta.",
    closed: "El perfil ya no se puede reclamar: solo queda responder que no.",
    hint: "Al aceptar, esta persona lidera la organización y el perfil vuelve a ser un borrador hasta que lo complete y se revise.",
    accept: "Aceptar",
    reject: "No aceptar y decir por qué",
  },

  rejection: {
    title: (organization: string) => `No aceptar el reclamo de ${organization}`,
    lead: "La persona leerá el motivo. El perfil sigue como está.",
    reason: "Motivo",
    reasonHint: "Diga qué faltó para comprobarlo. Al menos 10 caracteres.",
    submit: "Responder",
    closed: "Este reclamo ya tiene respuesta. No se cambió nada.",
  },

  load: {
    title: "Cargar un perfil",
    lead: "Para una organización que todavía no tiene a nadie aquí. Se ve enseguida en el directorio con la marca «sin reclamar».",
    back: "Organizaciones",
    mail: "Correo de contacto de la organización",
    mailHint: "Escríbalo solo si la organización quiso darlo.",
    audience: "Quién ve este correo",
    audiences: {
      organization: "Solo el equipo y quien reclame el perfil",
      network: "Organizaciones verificadas y el equipo",
      public: "Todo el mundo",
    },
    invite: "Avisar a este correo que puede reclamar el perfil",
    inviteHint:
      "El aviso no lleva ningún texto escrito aquí, y quien lo lea puede pedir que no le escribamos más.",
    submit: "Cargar el perfil",
  },
};
