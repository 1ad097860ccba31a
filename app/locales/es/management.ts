const number = new Intl.NumberFormat("es-EC");

export const management = {
  title: "Gestión",
  lead: "Lo que espera por usted.",
  places: "Ir a",
  review: {
    title: "Organizaciones en revisión",
    count: (count: number) =>
      count === 0
        ? "Ninguna espera"
        : count === 1
          ? "1 espera respuesta"
          : `${number.format(count)} esperan respuesta`,
    oldest: "La más antigua se envió el",
  },
  claims: {
    title: "Reclamos de perfiles",
    count: (count: number) =>
      count === 0
        ? "Ninguno espera"
        : count === 1
          ? "1 espera respuesta"
          : `${number.format(count)} esperan respuesta`,
    oldest: "El más antiguo se envió el",
  },
  stale: {
    title: "Perfiles por revisar",
    count: (count: number) =>
      count === 0
        ? "Ninguno sin confirmar"
        : count === 1
          ? "1 perfil que nadie lidera ni confirma desde hace seis meses"
          : `${number.format(count)} perfiles que nadie lidera ni confirma desde hace seis meses`,
  },
  unclaimed: {
    title: "Perfiles sin reclamar",
    count: (count: number) =>
      count === 0
        ? "Ninguno"
        : count === 1
          ? "1 perfil en el directorio"
          : `${number.format(count)} perfiles en el directorio`,
  },
  flags: {
    title: "Reportes de perfiles",
    count: (count: number) =>
      count === 0
        ? "Ninguno por revisar"
        : count === 1
          ? "1 por revisar"
          : `${number.format(count)} por revisar`,
    oldest: "El más antiguo se envió el",
  },
  duplicates: {
    title: "Perfiles parecidos",
    count: (count: number) =>
      count === 0
        ? "Ningún par por revisar"
        : count === 1
          ? "1 par por revisar"
          : `${number.format(count)} pares por revisar`,
  },
  merges: "Perfiles unidos",
  grants: {
    title: "Permisos por aprobar",
    count: (count: number) =>
      count === 0
        ? "Ninguno espera"
        : count === 1
          ? "1 espera aprobación"
          : `${number.format(count)} esperan aprobación`,
  },
  mail: {
    title: "Correo",
    count: (count: number) =>
      count === 0
        ? "Ningún aviso falló"
        : count === 1
          ? "1 aviso no se pudo enviar"
          : `${number.format(count)} avisos no se pudieron enviar`,
  },
  activities: {
    title: "Actividades",
    count: (count: number) =>
      count === 0
        ? "Ninguna nueva en los últimos siete días"
        : count === 1
          ? "1 nueva en los últimos siete días"
          : `${number.format(count)} nuevas en los últimos siete días`,
    lead: "Lo que las organizaciones anuncian, lo más reciente primero. Oculte lo que no debe estar a la vista.",
    filter: "Qué actividades ver",
    views: { shown: "A la vista", hidden: "Ocultas" },
    activity: "Actividad",
    organization: "Organización",
    date: "Fecha",
    noDate: "Sin fecha en pie",
    audience: "Quién la ve",
    audiences: {
      public: "Todo el mundo",
      network: "La red",
      own: "Solo sus organizaciones",
    },
    written: "Anunciada",
    act: "Acción",
    hide: "Ocultar",
    see: "Ver o mostrar otra vez",
    hidden: "Oculta",
    emptyTitle: "Nada que mostrar",
    none: "Ninguna organización ha anunciado actividades todavía.",
    noneHidden: "No hay actividades ocultas.",
    agenda: "Ver la agenda",
  },
  readings: {
    title: "Lecturas de nombres",
    count: (count: number) =>
      count === 0
        ? "Nadie leyó nombres en los últimos 30 días"
        : count === 1
          ? "1 lectura en los últimos 30 días"
          : `${number.format(count)} lecturas en los últimos 30 días`,
    lead: "Quién del equipo de formación leyó los nombres de integrantes de una organización en los últimos 30 días, y para qué.",
    person: "Quién",
    organization: "Organización",
    reason: "Para qué",
    at: "Cuándo",
    emptyTitle: "Nadie leyó nombres",
    empty: "Cuando alguien lo haga, aparecerá aquí con su motivo.",
  },
  back: "Gestión",
  accounts: "Personas y permisos",
  offices: "Oficinas",
  requirements: "Requisitos",
  courses: "Cursos",
  audit: "Registro de actos",
  noneTitle: "Nada espera por usted",
  none: "Su permiso no tiene tareas en esta parte de la plataforma todavía.",
  toDirectory: "Ver las organizaciones",
};
