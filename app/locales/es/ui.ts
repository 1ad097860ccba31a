const plural = new Intl.PluralRules("es");

export const ui = {
  name: "Tejido",
  tagline: "Organizaciones que tejen comunidad",
  title: (page: string) => `${page} · Tejido`,
  skip: "Ir al contenido",

  nav: {
    label: "Principal",
    organizations: "Organizaciones",
    training: "Formación",
    agenda: "Agenda",
    mine: "Inicio",
    management: "Gestión",
    account: "Cuenta",
    signOut: "Cerrar sesión",
    signIn: "Entrar",
    register: "Registrarse",
  },
  footer: {
    label: "Sobre este sitio",
    privacy: "Privacidad",
    safety: "Navegar con seguridad",
    otherLanguage: "English",
    otherLanguageCode: "en",
    danger: "¿Peligro inmediato? Llame al",
  },
  exit: { button: "Salir rápido", description: "Deja esta página y abre otra que no dice nada de usted" },
  demo: {
    label: "Demostración",
    text: "Demostración: personas y organizaciones inventadas.",
    people: "Cambiar de persona",
    mailbox: "Buzón",
  },
  secondFactor: {
    title: "Sus permisos de personal esperan un segundo factor",
    text: "Actívelo para empezar a trabajar: protege a las organizaciones y a usted.",
    link: "Activar el segundo factor",
  },

  form: {
    save: "Guardar",
    optional: "(opcional)",
    errors: (count: number) =>
      plural.select(count) === "one" ? "Hay un dato por corregir" : `Hay ${count} datos por corregir`,
    staleTitle: "Alguien más guardó cambios mientras usted escribía",
    staleText:
      "Lo que usted escribió sigue aquí. Junto a cada dato distinto verá lo que está guardado ahora. Revise y guarde de nuevo: quedará lo que usted deje escrito.",
    stored: "Guardado ahora:",
    storedEmpty: "(vacío)",
    noneMarked: "Nada marcado: abrir la lista",
    restored: "Recuperamos lo que escribió antes de que terminara su sesión. Revíselo y guárdelo.",
  },
  stay: "Dejar como está",
  search: { submit: "Buscar" },
  pagination: {
    label: "Páginas",
    previous: "Anterior",
    next: "Siguiente",
    position: (page: number, pages: number) => `Página ${page} de ${pages}`,
  },
  date: {
    day: (date: { weekday: string; day: string; month: string; year: string | undefined }) =>
      `${date.weekday} ${date.day} de ${date.month}${date.year ? ` de ${date.year}` : ""}`,
    instant: (day: string, time: string, zone: string) => `${day}, ${time} (${zone})`,
    zones: { "America/Guayaquil": "hora de Ecuador", "Pacific/Galapagos": "hora de Galápagos" },
  },

  errors: {
    home: "Ir a la página principal",
    directory: "Buscar organizaciones",
    signIn: "Entrar y continuar",
    notKept:
      "No pudimos guardar lo que escribió. Si todavía lo ve al volver a la página anterior, cópielo antes de entrar de nuevo.",
    reference: (requestId: string) => `Si escribe a soporte, dé este número: ${requestId}`,
    400: {
      title: "No pudimos entender lo que llegó",
      text: "Vuelva a la página anterior, recárguela e inténtelo de nuevo.",
    },
    401: {
      title: "Su sesión terminó",
      text: "Lo que escribió está guardado 30 minutos. Entre de nuevo y lo encontrará en el formulario.",
    },
    403: {
      title: "Usted no tiene permiso para esto",
      text: "Si cree que debería tenerlo, hable con quien administra su organización o su oficina. Si llegó desde otro sitio, abra la página desde aquí e inténtelo de nuevo.",
    },
    404: {
      title: "No encontramos esta página",
      text: "Puede que la dirección esté mal escrita, que la página ya no exista o que solo la vean otras personas. Busque desde el directorio o vuelva a la página principal.",
    },
    405: {
      title: "Esta dirección no se abre así",
      text: "Vuelva a la página anterior y use el botón que está allí.",
    },
    409: {
      title: "Esto cambió mientras usted lo miraba",
      text: "Vuelva a la página anterior y recárguela para ver cómo está ahora.",
    },
    413: {
      title: "Lo que envió es demasiado grande",
      text: "Vuelva a la página anterior, acorte el texto o elija un archivo más pequeño, e inténtelo de nuevo.",
    },
    422: {
      title: "Falta algo en lo que envió",
      text: "Vuelva a la página anterior, revise los datos y envíelos de nuevo.",
    },
    429: {
      title: "Demasiados intentos seguidos",
      text: "Espere unos minutos e inténtelo de nuevo. Es una medida para proteger las cuentas.",
    },
    500: {
      title: "Algo falló de nuestro lado",
      text: "No es culpa suya. Espere un momento e inténtelo de nuevo; lo que ya estaba guardado sigue guardado.",
    },
    503: {
      title: "Ahora mismo no podemos guardar ni mostrar datos",
      text: "El sitio está ocupado o en mantenimiento. Espere un minuto e inténtelo de nuevo.",
    },
  },
};
