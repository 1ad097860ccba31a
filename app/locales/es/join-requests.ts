const number = new Intl.NumberFormat("es-EC");

export const joinRequests = {
  states: {
    pending: "En espera",
    accepted: "Aceptada",
    rejected: "No aceptada",
    cancelled: "Retirada",
    expired: "Vencida",
  },
  ask: "Pedir unirme",

  policy: {
    title: "Ingreso de personas nuevas",
    lead: "Decida si quien mire el perfil puede pedir unirse, y qué le preguntan antes.",
    open: "¿Reciben solicitudes?",
    options: { yes: "Sí, se puede pedir", no: "No por ahora" },
    openHint: "El perfil debe estar publicado. Las solicitudes que ya esperan siguen en la lista.",
    introduction: "Qué deben saber antes de pedir",
    introductionHint: "Por ejemplo, cuándo se reúnen y a quiénes reciben. Lo lee todo el mundo.",
    questions: "Preguntas propias",
    noQuestions: "Sin preguntas: solo leerán el nombre de la persona.",
    required: "hay que responderla",
    changeQuestions: "Cambiar las preguntas",
    queue: "Ver las solicitudes",
  },

  questions: {
    title: "Preguntas para quien pide unirse",
    lead: (most: number) =>
      `Hasta ${most} preguntas. Pregunte solo lo que necesita: nunca por la situación migratoria, la salud, la religión ni números de documentos.`,
    back: "Ingreso",
    none: "Todavía no hay preguntas.",
    required: "Hay que responderla",
    free: "Se puede dejar vacía",
    remove: "Quitar",
    addTitle: "Agregar una pregunta",
    question: "Pregunta",
    questionHint: "Por ejemplo: ¿cómo nos conoció?",
    mustAnswer: "Hay que responderla para pedir unirse",
    add: "Agregar",
    full: (most: number) => `Ya hay ${most} preguntas. Quite una para agregar otra.`,
  },

  questionRemoval: {
    title: "¿Quitar la pregunta?",
    text: "Ya no se la haremos a quien pida unirse. Las respuestas que ya dieron se quedan en sus solicitudes.",
    confirm: "Quitar la pregunta",
  },

  new: {
    title: (organization: string) => `Pedir unirme a ${organization}`,
    reads:
      "Quienes lideran la organización leerán su nombre y sus respuestas, y le responderán. Si nadie responde en 60 días, la solicitud vence.",
    careful: "No escriba su situación migratoria, su salud ni números de documentos: no hacen falta.",
    submit: "Enviar la solicitud",
    belongsTitle: "Usted ya es parte",
    belongs: "Ya está en esta organización.",
    toHub: "Ir a mi organización",
    waits: "Ya pidió unirse y su solicitud espera respuesta.",
    toMine: "Ver mis solicitudes",
    closedTitle: "Por ahora no recibe solicitudes",
    closed: "Escríbale por los canales de su perfil, o pida una invitación a alguien de la organización.",
  },

  queue: {
    title: (organization: string) => `Solicitudes para unirse a ${organization}`,
    lead: "Lea las respuestas y responda pronto: la persona espera.",
    filter: "Cuáles",
    views: { waiting: "En espera", ended: "Respondidas" },
    emptyTitle: { waiting: "Nadie espera respuesta", ended: "Todavía no hay respuestas" },
    empty: "Cuando alguien pida unirse desde el perfil, aparecerá aquí y le avisaremos por correo.",
    closed: "Ahora nadie puede pedir unirse. Abra el ingreso para recibir solicitudes.",
    open: "Abrir el ingreso",
    policy: "Decidir quién puede pedir unirse",
    sent: "Enviada",
    answered: "Respondida",
    count: (count: number) =>
      count === 1 ? "1 persona espera respuesta." : `${number.format(count)} personas esperan respuesta.`,
  },

  show: {
    title: (person: string) => `Solicitud de ${person}`,
    back: "Solicitudes",
    sent: "Enviada",
    until: "Vence",
    answered: "Respondida",
    state: "Estado",
    reply: "Lo que se le respondió",
    noAnswers: "No había preguntas que responder.",
    hint: "Al aceptar, entra como integrante y le avisamos, si así lo quiso. Después puede darle otro papel.",
    accept: "Aceptar",
    reject: "No aceptar y decir por qué",
    ended: "Esta solicitud ya tiene respuesta.",
  },

  acceptance: {
    title: (person: string) => `Aceptar la solicitud de ${person}`,
    likely: (name: string) =>
      `En la lista está ${name}, sin cuenta, con un nombre muy parecido. Si es la misma persona, elíjala abajo para que no quede dos veces.`,
    see: "Ver su ficha",
    alike: "Se parece",
    others: "Las demás personas de la lista",
  },

  rejection: {
    title: (person: string) => `No aceptar la solicitud de ${person}`,
    lead: "La persona leerá el motivo. Escríbalo con respeto y diga si puede volver a pedirlo.",
    reason: "Motivo",
    reasonHint: "Al menos 10 caracteres.",
    submit: "Responder",
    closed: "Esta solicitud ya tiene respuesta. No se cambió nada.",
  },

  mine: {
    title: "Mis solicitudes",
    lead: "Las organizaciones a las que pidió unirse y qué le respondieron.",
    back: "Inicio",
    sent: "Enviada el",
    answered: "Respuesta del",
    reply: "Respuesta",
    expired: "Nadie respondió en 60 días. Puede pedirlo otra vez.",
    cancel: "Retirar la solicitud",
    about: (organization: string) => `a ${organization}`,
    emptyTitle: "Todavía no pidió unirse a ninguna organización",
    empty: "Abra el perfil de una organización que reciba solicitudes y elija «Pedir unirme».",
    directory: "Ver el directorio",
  },
};
