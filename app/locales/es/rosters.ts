const number = new Intl.NumberFormat("es-EC");

const people = (count: number) => (count === 1 ? "1 persona" : `${number.format(count)} personas`);

export const rosters = {
  fields: {
    name: "Nombre",
    surname: "Apellidos",
    mail: "Correo",
    phone: "Teléfono",
    since: "Desde",
    note: "Nota",
  },
  /** Headings as people write them, folded, with a bar between two. */
  headings: {
    name: "nombres|nombre completo|nombres completos|nombre y apellido|nombres y apellidos|nombre y apellidos|apellidos y nombres|apellido y nombre|persona|integrante|integrantes|socia|socio|socias|socios|miembro|participante",
    surname: "apellido|primer apellido",
    mail: "correo electronico|correos|email|e mail|mail|direccion de correo",
    phone:
      "telefonos|celular|celulares|movil|numero de telefono|numero de celular|contacto|whatsapp|telefono celular",
    since: "fecha de ingreso|fecha ingreso|ingreso|miembro desde|fecha de inicio|fecha",
    note: "notas|observacion|observaciones|comentario|comentarios|detalle",
  },
  examples: [
    {
      name: "María Muestra Ejemplo",
      mail: "maria@ejemplo.org",
      phone: "099 123 4567",
      since: "2024-03-15",
      note: "Ayuda con la comida de los sábados",
    },
    { name: "Luis Ejemplo Muestra", mail: "", phone: "", since: "", note: "" },
  ],
  export: {
    title: "Lista de personas",
    fileName: "personas",
    role: "Papel",
    account: "Con cuenta",
    yes: "Sí",
    no: "No",
  },

  import: {
    title: "Agregar varias personas",
    back: "Personas",
    lead: "Suba una tabla o pegue una lista. Después la revisa fila por fila: nada se guarda hasta que usted confirme, y a nadie le llega un aviso.",
    template: "Descargar una tabla de ejemplo",
    file: "Tabla de personas",
    fileHint:
      "Un archivo .xlsx o .csv de hasta 2 MB y 2000 filas. La primera fila dice qué hay en cada columna: Nombre, Correo, Teléfono, Desde, Nota. Solo el nombre hace falta.",
    lines: "O pegue la lista aquí",
    linesHint:
      "Una persona por línea: nombre, correo, teléfono. Puede faltar lo que no sepa. Sirve lo que copie de un cuaderno, de un chat o de una hoja de cálculo.",
    submit: "Revisar la lista",
    pasted: "Lista pegada",
    templateName: "plantilla-personas",
    care: "Anote solo a quien sabe que está en esta lista. No escriba documentos de identidad, situación migratoria ni salud.",
    faults: {
      missing: "Elija un archivo o pegue la lista.",
      both: "Elija un archivo o pegue la lista, no las dos cosas: así sabemos cuál usar.",
      "too-many": "Son más de 2000 filas. Divida la lista en varias.",
      "no-names":
        "No encontramos la columna de los nombres. Ponga «Nombre» como título en la primera fila y envíe otra vez.",
      nobody: "Ahí no hay personas. Escriba al menos una debajo de los títulos.",
      busy: "Ahora mismo estamos leyendo otras tablas. Espere un minuto y envíe otra vez.",
      unreadable: "No pudimos leer esa tabla. Ábrala, guárdela como .xlsx y envíela otra vez.",
    },
  },

  preview: {
    title: "Revise la lista",
    doneTitle: "Personas agregadas",
    back: "Agregar varias personas",
    counts: "Lo que encontramos",
    fresh: "Personas nuevas",
    likely: "Parecen estar ya",
    faulty: "Con errores",
    likelyTitle: "Parecen la misma persona",
    likelyText: "No se agregan, salvo que usted las marque porque son otra persona.",
    likelyMore: (count: number) =>
      `Hay ${number.format(count)} filas más que se parecen a alguien; esas no se agregan. Si son otras personas, súbalas en una lista aparte.`,
    faultyTitle: "Filas con errores",
    faultyText: "Estas no se agregan. Corríjalas y envíelas otra vez en una lista aparte.",
    faultyMore: (count: number) => `Y ${number.format(count)} filas más con errores.`,
    freshTitle: "Personas que se agregarán",
    none: "Ninguna fila trae a una persona nueva.",
    row: "Fila",
    name: "Nombre",
    says: "Qué encontramos",
    unnamed: "(sin nombre)",
    add: "Agregar",
    addThis: (name: string) => `Agregar a ${name} de todos modos`,
    sameAs: (name: string) => `Parece la misma persona que ${name}, que ya está en la lista.`,
    sameRow: (row: number) => `Parece la misma persona que la fila ${number.format(row)} de esta tabla.`,
    withMail: (mail: string) => `Con correo: ${mail}.`,
    withPhone: (phone: string) => `Teléfono: ${phone}.`,
    withoutMail: "Sin correo.",
    since: (day: string) => `Desde el ${day}.`,
    note: (note: string) => `Nota: ${note}`,
    commit: (count: number, ticks: boolean) =>
      count === 0 ? "Agregar las que marqué" : `Agregar ${people(count)}${ticks ? " y las que marqué" : ""}`,
    commitHint: "Se agregan a la lista sin cuenta. No les llega ningún correo.",
    cancel: "Cancelar y borrar esta lista",
    first: "Volver al comienzo para confirmar",
    faults: {
      "name-missing": "Falta el nombre.",
      "name-too-long": "El nombre es demasiado largo: puede tener hasta 100 caracteres.",
      "name-unreadable": "El nombre no se puede leer. Escríbalo con letras.",
      "name-disguised": "El nombre mezcla letras de varios alfabetos que se parecen. Escríbalo de nuevo.",
      mail: "El correo no está completo. Escríbalo como nombre@ejemplo.org o déjelo vacío.",
      phone: "El teléfono no está completo. Escríbalo como 099 123 4567 o déjelo vacío.",
      day: "No entendemos la fecha. Escríbala como 15/3/2024 o déjela vacía.",
      future: "La fecha todavía no llega. Escriba desde cuándo participa.",
      "note-too-long": "La nota es demasiado larga: puede tener hasta 500 caracteres.",
    },
    cancelled: "Canceló esta lista y sus filas se borraron.",
    added: (count: number) =>
      count === 1 ? "Agregamos 1 persona a la lista." : `Agregamos ${people(count)} a la lista.`,
    inviteTitle: "¿Quiere invitarlas a tener su cuenta?",
    inviteText: (count: number) =>
      count === 0
        ? "Nadie de esta lista tiene correo anotado. Puede invitarlas con un enlace."
        : count === 1
          ? "Una persona tiene correo. Puede invitarla ahora o cuando quiera; nadie recibe nada hasta entonces."
          : `${people(count)} tienen correo. Puede invitarlas de una en una, ahora o cuando quiera; nadie recibe nada hasta entonces.`,
    inviteMore: (count: number) => `Encontrará a las otras ${number.format(count)} en la lista de personas.`,
    invite: "Invitar",
    inviteLink: "Invitar con un enlace",
    members: "Ver la lista de personas",
  },
};
