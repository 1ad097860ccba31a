const number = new Intl.NumberFormat("es-EC");

const people = (count: number) => (count === 1 ? "1 persona" : `${number.format(count)} personas`);
const dates = (count: number) => (count === 1 ? "1 fecha" : `${number.format(count)} fechas`);

export const activities = {
  formats: { place: "En un lugar", online: "En línea", hybrid: "En un lugar y en línea" },
  audiences: {
    public: "Cualquier persona",
    network: "Personas de organizaciones verificadas y equipo",
    own: "Solo las organizaciones que la hacen",
  },
  whereAudiences: { everyone: "Cualquiera que vea la actividad", "signed-up": "Solo quien se inscribió" },
  signUpModes: {
    anyone: "Con inscripción, con cuenta o sin ella",
    account: "Con inscripción, solo con cuenta",
    none: "Sin inscripción",
  },
  roles: { participant: "Participantes", volunteer: "Voluntariado", facilitator: "Facilitación" },
  cares: {
    childcare: "Cuidado de niñas y niños",
    transport: "Transporte",
    accessibility: "Lugar accesible",
    interpretation: "Interpretación",
    food: "Comida",
  },
  weekdays: {
    MO: "Lunes",
    TU: "Martes",
    WE: "Miércoles",
    TH: "Jueves",
    FR: "Viernes",
    SA: "Sábado",
    SU: "Domingo",
  },
  when: {
    oneDay: (day: string, from: string, to: string) => `${day}, ${from} a ${to}`,
    manyDays: (day: string, from: string, last: string, to: string) =>
      `${day}, ${from}, hasta el ${last}, ${to}`,
    inZone: (when: string, zone: string) => `${when} (${zone})`,
  },
  dateStates: { ahead: "Por venir", moved: "Se movió", cancelled: "Cancelada", over: "Ya pasó" },

  /** What is wrong with a form, beside the field that is meant. */
  faults: {
    "rule-unreadable":
      "No entendemos esa regla. Use el formato de los calendarios, como FREQ=WEEKLY;BYDAY=SA;COUNT=10, o elija una de las opciones de arriba.",
    "rule-within-a-day": "Una actividad se repite por días, no por horas ni minutos. Cambie la regla.",
    "rule-endless": "Diga hasta qué día se repite, o cuántas veces.",
    "rule-two-ends": "Deje solo uno de los dos: el último día o el número de veces.",
    "rule-too-many": "Una actividad puede tener hasta 120 fechas. Acorte la repetición.",
    "rule-too-far": "Las fechas pueden llegar hasta 24 meses después de la primera. Acorte la repetición.",
    "rule-empty": "Con esa repetición no queda ninguna fecha. Revise los días y el final.",
    "ends-before-start":
      "La hora de fin debe ser después de la de inicio. Si termina otro día, escriba qué día termina.",
    "lasts-too-long": "Una fecha puede durar hasta 14 días.",
    "not-chosen": "Escribió datos de una repetición. Elija cómo se repite, o borre esos datos.",
    "no-such-date": (day: string) =>
      `El ${day} no es una de las fechas de esta repetición. Corrija ese día o quítelo.`,
    "none-left": "Quitó todas las fechas. Deje al menos una.",
    past: "Ese momento ya pasó. Elija un día y una hora que estén por venir.",
    begun:
      "El primer día ya pasó y no se puede cambiar. Deje la fecha de inicio como estaba, o use «Repetir esta actividad».",
    "too-far-ahead": "Elija un comienzo dentro de los próximos 24 meses.",
    "canton-needed": "Elija el cantón, o diga que es en línea.",
    "places-needed": "Abra cupos para participantes, voluntariado o facilitación, o elija «Sin inscripción».",
    "places-taken": (role: string, count: number) =>
      `Ya hay ${people(count)} en ${role.toLowerCase()} en una de las fechas. Ponga ${number.format(count)} o más.`,
    "dates-taken": (days: readonly string[]) =>
      days.length === 1
        ? `Hay personas inscritas el ${days[0]}. Para cambiar o quitar esa fecha use «Mover» o «Cancelar» en la lista de fechas: así les avisamos.`
        : `Hay personas inscritas en estas fechas: ${days.join("; ")}. Muévalas o cancélelas una por una en la lista de fechas: así les avisamos.`,
  },

  form: {
    newTitle: "Nueva actividad",
    copyTitle: "Repetir una actividad",
    newLead: (organization: string) => `La organiza ${organization}.`,
    editTitle: (title: string) => `Editar: ${title}`,
    back: "Actividades",
    toActivity: "Ver la actividad",
    title: "Nombre de la actividad",
    titleHint: "Como la diría a una vecina: «Taller de costura para empezar».",
    description: "De qué se trata",
    descriptionHint: "Qué harán, para quién es y qué hay que llevar.",
    day: "Día",
    startTime: "Empieza a las",
    endTime: "Termina a las",
    endDayFold: "¿Termina otro día?",
    endDay: "Día en que termina",
    endDayHint: "Déjelo vacío si termina el mismo día.",
    repeatFold: "Repetición",
    repeats: "¿Se repite?",
    repetitions: {
      never: "No se repite",
      weekly: "Por semanas",
      "monthly-day": "Cada mes, el mismo número de día",
      "monthly-weekday": "Cada mes, el mismo día de la semana (como el primer sábado)",
      rule: "Con una regla de calendario",
    },
    every: "Cada cuántas semanas o meses",
    everyHint: "1 es cada semana o cada mes; 2, una sí y una no.",
    weekdays: "Días de la semana",
    weekdaysHint: "Para las que se repiten por semanas. Sin marcar, el mismo día de la primera fecha.",
    until: "Último día",
    count: "O cuántas veces",
    countHint: "Diga uno de los dos. Hasta 120 fechas en 24 meses.",
    exceptions: "Fechas que se saltan",
    exceptionsHint: "Feriados, por ejemplo. Una por línea, como 25/12/2026.",
    ruleFold: "Regla de calendario (avanzado)",
    rule: "Regla",
    ruleHint: "Una regla de calendario (RRULE), como FREQ=WEEKLY;BYDAY=TU,TH;COUNT=12. Úsela si la conoce.",
    whereFold: "Enlace y quién lee el lugar",
    format: "Cómo se hace",
    canton: "Cantón",
    chooseCanton: "Elija el cantón",
    cantonHint: "Da también la hora: Galápagos va una hora detrás.",
    place: "Lugar y cómo llegar",
    placeHint: "Con palabras, como «Casa comunal, junto a la iglesia».",
    placeEdited:
      "Si cambia el lugar, avisamos una vez a cada persona inscrita. Para cambiar una sola fecha, use «Mover».",
    whereAudience: "Quién puede leer el lugar",
    whereAudienceHint: "Quien se inscribe sin cuenta lo lee cuando confirma su correo.",
    onlineUrl: "Enlace de la reunión",
    onlineUrlHint:
      "Empieza con https://. Lo lee solo quien tiene un cupo, con cuenta o con su correo confirmado, y quien organiza.",
    peopleFold: "Para quién, inscripción y cupos",
    audience: "Quién puede ver la actividad",
    signUpMode: "Inscripción",
    participants: "Cupos para participantes",
    volunteers: "Cupos para voluntariado",
    facilitators: "Cupos para facilitación",
    placesHint: "Vacío: sin límite. 0: aquí no se inscribe nadie.",
    caresFold: "Cuidados y tema",
    cares: "Qué habrá para que más personas puedan venir",
    theme: "Tema",
    noTheme: "Sin tema",
    create: "Publicar la actividad",
    save: "Guardar los cambios",
    dates: "Ver y mover las fechas",
    noneSet: "(nada)",
    draftNote:
      "El perfil de su organización todavía no es público: por ahora la actividad la ve solo su gente.",
  },

  show: {
    back: "Agenda",
    by: "Organiza",
    when: "Cuándo",
    where: "Dónde",
    online: "En línea",
    canton: (name: string, province: string) => `${name}, ${province}`,
    place: "Lugar",
    placeKept: "El lugar se dice a quien se inscribe.",
    onlineUrl: "Enlace",
    onlineKept: "El enlace se da a quien se inscribe.",
    theme: "Tema",
    cares: "Habrá",
    audience: "La ve",
    over: "Esta fecha ya pasó.",
    moved: "Esta fecha se movió: mire el día, la hora y el lugar.",
    cancelledTitle: "Esta fecha se canceló",
    hiddenTitle: "El equipo de redes ocultó esta actividad",
    hiddenText: "Solo la ven las personas de las organizaciones que la hacen y el equipo.",
    otherDates: "Otras fechas",
    allDates: (count: number) => `Ver las ${number.format(count)} fechas`,
    cancelledMark: (when: string) => `${when} — cancelada`,
    calendar: "Agregar a mi calendario",
    copyFold: "Copiar para WhatsApp",
    copyLabel: "Texto listo para copiar",
    copyHint: "Mantenga el dedo sobre el texto, elija «Seleccionar todo» y «Copiar».",
  },
  message: {
    online: "En línea",
    placeKept: "El lugar se dice a quien se inscribe.",
    cares: (list: string) => `Habrá: ${list}.`,
    cancelled: "CANCELADA",
    by: (names: string) => `Organiza: ${names}`,
    link: (url: string) => `Más información: ${url}`,
    signUp: (url: string) => `Información e inscripción: ${url}`,
  },

  organizing: {
    title: "Para quien organiza",
    edit: "Editar",
    dates: "Fechas",
    move: "Mover esta fecha",
    cancel: "Cancelar esta fecha",
    hosts: "Organizar con otras",
    leave: "Dejar de organizarla",
    signUps: "Inscripciones",
    attendance: "Asistencia",
    report: "Informe",
    copy: "Repetir esta actividad",
    hide: "Ocultar esta actividad",
    show: "Mostrar otra vez",
  },

  dates: {
    title: (title: string) => `Fechas: ${title}`,
    lead: (count: number, zone: string) => `${dates(count)} (${zone})`,
    caption: "Fechas de la actividad",
    date: "Fecha",
    state: "Estado",
    people: "Inscripciones",
    acts: "Cambiar",
    signedUp: (signedUp: number, waiting: number) =>
      signedUp + waiting === 0
        ? "Nadie todavía"
        : waiting === 0
          ? people(signedUp)
          : `${people(signedUp)} y ${number.format(waiting)} en espera`,
    move: "Mover",
    cancel: "Cancelar",
    add: "Agregar o saltar fechas",
    cancelAll: "Cancelar todas las que vienen",
  },

  move: {
    title: "Mover una fecha",
    lead: (title: string, when: string) => `${title}: ${when}`,
    back: "Fechas",
    place: "Otro lugar para esta fecha",
    placeHint: "Déjelo vacío si sigue en el lugar de siempre.",
    note: (count: number) =>
      count === 0
        ? "Nadie se ha inscrito en esta fecha todavía."
        : `Al guardar avisaremos, una sola vez, a ${people(count)} con inscripción.`,
    submit: "Mover y avisar",
    over: "Esta fecha ya pasó: no se puede mover.",
    cancelled: "Esta fecha está cancelada: no se puede mover.",
  },
  reach: {
    title: "A quién avisamos",
    told: (count: number) =>
      count === 0 ? "Nadie tenía inscripción con correo." : `Avisamos a ${people(count)}.`,
    unreachable: (count: number) =>
      `No pudimos avisar a ${people(count)}: no dejaron un correo confirmado. Busque su teléfono en la lista.`,
    toList: "Ver las inscripciones",
  },

  cancellation: {
    title: "Cancelar una fecha",
    allTitle: "Cancelar todas las fechas que vienen",
    lead: (title: string, when: string) => `${title}: ${when}`,
    allLead: (title: string, count: number) => `${title}: ${dates(count)} por venir`,
    back: "Fechas",
    reason: "Por qué se cancela",
    reasonHint: "Lo leerán quienes se inscribieron y quienes miren la actividad. No ponga nombres.",
    submit: "Cancelar y avisar",
    already: "Está cancelada. Queda a la vista con su motivo, para que nadie venga en vano.",
    over: "Esta fecha ya pasó: no se puede cancelar.",
    noneLeft: "No quedan fechas por cancelar.",
    other: "¿Es solo una fecha? Elíjala en la lista de fechas.",
  },

  hosts: {
    title: "Organizar con otras",
    lead: (title: string) =>
      `Invite a otra organización a hacer con ustedes «${title}». Aparece como organizadora cuando acepta.`,
    back: "Ver la actividad",
    listed: "Organizaciones invitadas",
    none: "Todavía no invitaron a ninguna.",
    states: {
      pending: "Espera respuesta",
      accepted: "Organiza también",
      rejected: "Dijo que no",
      cancelled: "Terminada",
      expired: "Venció sin respuesta",
    },
    withdraw: "Quitar",
    search: "Nombre de la organización",
    searchTitle: "Invitar a otra",
    found: "Organizaciones con ese nombre",
    nothing: "No encontramos una organización pública con ese nombre.",
    invite: "Invitar",
    asked: "Ya invitada",
    question: (title: string) => `¿Organizan también «${title}»?`,
    questionLead: (organizer: string, asked: string) => `${organizer} invita a ${asked}.`,
    questionText:
      "Si aceptan, su organización aparece como organizadora y quienes la editan ven las inscripciones y toman asistencia. Pueden dejarla cuando quieran.",
    accept: "Aceptar",
    reject: "No por ahora",
    leave: "Dejar de organizarla",
    home: "Inicio",
    removal: {
      title: (organization: string) => `¿Quitar a ${organization}?`,
      unasked: "Ya no podrá responder. Puede invitarla otra vez cuando quiera.",
      text: (organization: string) =>
        `${organization} deja de aparecer como organizadora, y sus editoras ya no ven las inscripciones. Avisamos a quienes la lideran.`,
      confirm: "Quitar",
      leaveTitle: (title: string) => `¿Dejar de organizar «${title}»?`,
      leaveText: (organizer: string) =>
        `Su organización deja de aparecer como organizadora, y ya no verán las inscripciones ni tomarán asistencia. Avisamos a quienes lideran ${organizer}.`,
      leave: "Dejar de organizarla",
    },
  },

  hiding: {
    title: (title: string) => `Ocultar: ${title}`,
    lead: "La actividad deja de verse. La siguen viendo las organizaciones que la hacen, con el motivo, y el equipo de redes.",
    back: "Ver la actividad",
    reason: "Motivo",
    reasonHint: "Lo leerán las organizaciones que la hacen.",
    submit: "Ocultar",
    hidden: "Está oculta.",
  },

  list: {
    title: (organization: string) => `Actividades de ${organization}`,
    views: { proximas: "Próximas", pasadas: "Pasadas", canceladas: "Canceladas" },
    viewsLabel: "Qué actividades",
    new: "Nueva actividad",
    more: (count: number) => (count === 1 ? undefined : `y ${dates(count - 1)} más`),
    with: (organization: string) => `Con ${organization}`,
    hidden: "Oculta",
    emptyTitle: {
      proximas: "No hay actividades próximas",
      pasadas: "No hay actividades pasadas",
      canceladas: "No hay actividades canceladas",
    },
    empty: "Cuando la organización anuncie una actividad, aparecerá aquí.",
    emptyForEditors: "Anuncie un taller, una reunión o una feria: quien pase por aquí la verá.",
    upcoming: "Próximas actividades",
    all: "Ver todas las actividades",
  },
};
