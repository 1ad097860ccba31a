export const calendarFeeds = {
  title: "Mi calendario",
  back: "Cuenta",
  lead: "Vea en el calendario de su teléfono las actividades en las que se inscribió y las de sus organizaciones. Si algo cambia de hora o se cancela, su calendario lo dice en la hora siguiente.",
  none: "Todavía no tiene una dirección. Al crearla, solo usted la ve.",
  make: "Crear mi dirección",
  address: "Su dirección secreta",
  addressHint: "Quien la tiene ve estas actividades sin entrar. No la comparta.",
  copy: "Para copiar",
  tap: "La misma, para abrirla con un toque en algunos teléfonos",
  unreadable: "Esta dirección ya no se puede mostrar. Cree una nueva.",
  made: "Creada el",
  how: "Cómo agregarla",
  steps: [
    "iPhone: Ajustes → Calendario → Cuentas → Agregar cuenta → Otra → «Agregar calendario suscrito», y pegue la dirección.",
    "Android: en una computadora abra calendar.google.com → Otros calendarios → «A partir de URL», y péguela; en su teléfono aparece sola.",
    "Otros programas: busque «suscribirse a un calendario» o «agregar desde internet», y péguela.",
  ],
  discreet: {
    title: "Su calendario es discreto, como sus correos",
    text: "Cada fecha dice solo «Actividad», con un enlace a sus actividades: ni el título, ni el lugar, ni quién organiza. Puede cambiarlo en su cuenta.",
    link: "Ir a mi cuenta",
  },
  shared: {
    title: "Si alguien más mira su calendario",
    text: "Las fechas muestran título y lugar. Si prefiere que no, elija correos discretos en su cuenta: su calendario también lo será.",
  },
  renew: "Crear otra dirección",
  renewText: "La de ahora deja de funcionar enseguida. Hágalo si alguien más la vio.",
  revoke: "Quitar mi dirección",
  revokeText: "Su calendario deja de recibir cambios. Puede crear otra cuando quiera.",

  /** What a calendar program shows. */
  calendar: "Tejido: mis actividades",
  discreetCalendar: "Mis actividades",
  discreetSummary: "Actividad",
  waiting: "Usted está en la lista de espera.",
};
