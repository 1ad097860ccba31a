const number = new Intl.NumberFormat("es-EC");

export const management = {
  title: "Gestión",
  lead: "Lo que espera por usted.",
  tasks: "Tareas",
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
  accounts: "Personas y permisos",
  offices: "Oficinas",
  audit: "Auditoría",
  noneTitle: "Nada espera por usted",
  none: "Su permiso no tiene tareas en esta parte de la plataforma todavía.",
  toDirectory: "Ver las organizaciones",

  mine: {
    title: "Inicio",
    greeting: (name: string) => `Hola, ${name}`,
    pending: "Pendientes",
    returned: (organization: string) => `Corrija el perfil de ${organization} y envíelo otra vez.`,
    reason: (reason: string) => `Motivo: ${reason}`,
    organizations: "Mis organizaciones",
    role: (role: string) => `Su papel: ${role}`,
    register: "Registrar una organización",
    emptyTitle: "Todavía no tiene organizaciones aquí",
    empty: "Registre la suya. Le toma unos minutos y puede corregirla después.",
    next: {
      complete: "Revise el perfil y envíelo a revisión.",
      waitForLeader: "Es un borrador. Una lideresa o un líder puede enviarlo a revisión.",
      wait: "Está en revisión. Le avisaremos por correo.",
      published: "Está publicada. Mantenga el perfil al día.",
      member: "Puede ver el perfil.",
      archived: "Está archivada.",
    },
    edit: "Editar",
    see: "Ver el perfil",
    management: "Ir a gestión",
  },
};
