const number = new Intl.NumberFormat("es-EC");

const people = (count: number) => (count === 1 ? "1 persona" : `${number.format(count)} personas`);

export const announcements = {
  title: (organization: string) => `Anuncios de ${organization}`,
  lead: "Lo que quienes lideran la organización cuentan a sus integrantes.",
  new: "Escribir un anuncio",
  closed: "Mientras el perfil esté archivado u oculto no se pueden enviar anuncios.",
  drafts: "Borradores",
  sent: "Enviados",
  emptyTitle: "Todavía no hay anuncios",
  empty: "Escriba el primero: le llega por correo a sus integrantes y queda aquí.",
  emptyForReaders: "Cuando quienes lideran la organización anuncien algo, aparecerá aquí.",
  headline: "Anuncio",
  audience: "Para",
  written: "Escrito",
  sentOn: "Enviado",
  reached: "Le llegó a",
  audiences: {
    member: "Todas las personas con cuenta en la organización",
    editor: "Quienes editan o lideran",
    leader: "Quienes lideran",
  },
  people,

  show: {
    back: "Anuncios",
    from: (organization: string) => `De quienes lideran ${organization}`,
    onlySpanish: "Este anuncio está escrito solo en español.",
    reached: (recipients: number, withoutLetter: number) =>
      withoutLetter === 0
        ? `Fue para ${people(recipients)}, con correo para cada una.`
        : `Fue para ${people(recipients)}. A ${number.format(withoutLetter)} no le salió correo: lo leen en esta página.`,
  },

  draft: {
    title: "Revise antes de enviar",
    lead: "Así lo leerán. Todavía no le ha llegado a nadie.",
    page: "Así se lee en la página",
    inEnglish: "En inglés",
    letters: "Así llega el correo",
    detailed: "A quien recibe los correos con detalle",
    discreet: "A quien recibe los correos discretos",
    discreetNote: "No dice de quién es ni de qué trata. Lleva a «Mis avisos», donde se abre el anuncio.",
    sender: "De",
    subject: "Asunto",
    edit: "Cambiar el texto",
    remove: "Quitar el borrador",
    reached: "A quién le llega",
    recipients: (count: number) =>
      count === 1 ? "Es para 1 persona: usted." : `Es para ${people(count)}, y usted es una de ellas.`,
    withLetter: (count: number) =>
      count === 1 ? "A 1 le sale un correo." : `A ${number.format(count)} les sale un correo.`,
    withoutLetter: (count: number) =>
      count === 1
        ? "1 no recibe correos como este: lo lee aquí."
        : `${number.format(count)} no reciben correos como este: lo leen aquí.`,
    unreachable: (count: number) =>
      count === 1
        ? "1 persona de la lista no tiene cuenta: no le llega. Cuénteselo de otra forma."
        : `${number.format(count)} personas de la lista no tienen cuenta: no les llega. Cuénteselo de otra forma.`,
    send: (count: number) => `Enviar a ${people(count)}`,
    once: "Un anuncio enviado no se puede cambiar ni retirar.",
  },

  sending: {
    title: (announcement: string) => `Enviar: ${announcement}`,
    back: "Volver a la vista previa",
    recounted: (count: number) =>
      `Mientras usted lo leía cambió a quién le llega: ahora es para ${people(count)}.`,
    changed: "Otra persona cambió el anuncio mientras usted lo leía. Léalo otra vez antes de enviarlo.",
    read: "Leer el anuncio como está ahora",
    limit: "En las últimas 24 horas ya salieron 3 anuncios de esta organización. Podrá enviar este desde el",
    kept: "El borrador se queda guardado.",
  },

  form: {
    newTitle: "Escribir un anuncio",
    editTitle: "Cambiar el anuncio",
    lead: "Primero lo ve como lo leerán y a cuántas personas les llega; después lo envía.",
    audience: "¿Para quién es?",
    title: "Título",
    body: "Texto",
    bodyHint:
      "Diga qué pasa, cuándo, dónde y qué hay que hacer. No escriba datos personales de nadie: lo leen muchas personas.",
    english: "También en inglés",
    englishHint: "Lo lee así quien usa el sitio en inglés. Si no lo escribe, lee el texto en español.",
    englishTitle: "Título en inglés",
    englishBody: "Texto en inglés",
    save: "Guardar y ver cómo queda",
  },

  removal: {
    title: (announcement: string) => `Quitar: ${announcement}`,
    text: "El borrador se borra. No le ha llegado a nadie.",
    confirm: "Quitar el borrador",
  },
};
