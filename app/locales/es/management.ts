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
  audit: "Registro de actos",
  noneTitle: "Nada espera por usted",
  none: "Su permiso no tiene tareas en esta parte de la plataforma todavía.",
  toDirectory: "Ver las organizaciones",
};
