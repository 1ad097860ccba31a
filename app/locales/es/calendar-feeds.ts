export const calendarFeeds = {
  title: "Mi calendario",
  back: "Cuenta",
  lead: "Vea en el calendario de su teléfono las actividades en las que se inscribió y las de sus organizaciones. Si algo cambia de hora o se cancela, su calendario lo dice en la hora siguiente.",
  what: "Para eso su teléfono usa una dirección secreta: quien la tiene ve estas actividades sin entrar.",
  none: "Todavía no tiene una dirección. Al crearla, solo usted la ve.",
  confirmed:
    "Para crearla o verla, puede que le pidamos su contraseña otra vez: así no la copia quien encuentre su teléfono abierto.",
  see: "Ver mi dirección",
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
  revoke: "Quitar mi dirección",
  making: {
    first: {
      title: "¿Crear su dirección secreta?",
      text: "Con ella su calendario recibe sus actividades. Quien la tiene las ve sin entrar: no la comparta.",
      confirm: "Crear mi dirección",
    },
    another: {
      title: "¿Crear otra dirección?",
      text: "La de ahora deja de funcionar enseguida: tendrá que poner la nueva en su calendario. Hágalo si alguien más la vio.",
      confirm: "Sí, crear otra",
    },
    told: "Le escribiremos un correo que dice que se creó, por si no fue usted.",
  },
  revocation: {
    title: "¿Quitar su dirección secreta?",
    text: "Deja de funcionar enseguida, y su calendario ya no recibe cambios. Puede crear otra cuando quiera.",
    confirm: "Sí, quitarla",
  },

  /** What a calendar program shows. */
  calendar: "Tejido: mis actividades",
  discreetCalendar: "Mis actividades",
  discreetSummary: "Actividad",
  waiting: "Usted está en la lista de espera.",
};
