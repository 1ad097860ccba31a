export const documents = {
  title: (name: string) => `Documentos de ${name}`,
  lead: "Los ven quienes lideran o editan la organización y el equipo de redes de la OIM. Nadie más.",
  caption: "Documentos de la organización",
  new: "Agregar un documento",
  emptyTitle: "Todavía no hay documentos",
  empty:
    "Guarde aquí actas, acuerdos o permisos, con su fecha. Le avisamos antes de que venzan. No suba documentos de identidad de personas.",
  emptyForReaders: "Cuando quienes lideran la organización guarden uno, aparecerá aquí.",
  name: "Documento",
  issuer: "Quién lo emitió",
  issuedOn: "Desde",
  expiresOn: "Hasta",
  state: "Estado",
  copy: "Copia",
  about: (title: string) => `el documento ${title}`,
  download: (kind: string, size: string) => `Descargar (${kind}, ${size})`,
  noCopy: "Sin copia",
  kinds: {
    statutes: "Estatuto o acuerdos internos",
    "legal-registration": "Personería jurídica",
    "tax-registration": "Registro tributario (RUC)",
    "board-appointment": "Nombramiento de la directiva",
    agreement: "Convenio o acuerdo",
    permit: "Permiso",
    minutes: "Acta",
    report: "Informe",
    other: "Otro documento",
  },
  states: {
    valid: "Vigente",
    undated: "Sin fecha",
    expired: "Vencido",
    expiring: (days: number) =>
      days === 0 ? "Vence hoy" : days === 1 ? "Vence mañana" : `Vence en ${days} días`,
  },
  warning: (expired: number, expiring: number) =>
    [
      expired === 1 ? "Un documento está vencido." : expired > 1 && `${expired} documentos están vencidos.`,
      expiring === 1
        ? "Un documento vence en 30 días o menos."
        : expiring > 1 && `${expiring} documentos vencen en 30 días o menos.`,
    ]
      .filter(Boolean)
      .join(" "),
  see: "Ver los documentos",

  form: {
    newTitle: "Agregar un documento",
    editTitle: (title: string) => `Editar: ${title}`,
    back: "Documentos",
    kind: "Tipo de documento",
    chooseKind: "Elija el tipo",
    title: "Título",
    titleHint: "Como lo llamarían ustedes, por ejemplo «Acta de la reunión de fundación».",
    issuer: "Quién lo emitió",
    issuerHint: "Una institución, una persona o la propia organización.",
    issuedOn: "Fecha del documento",
    expiresOn: "Vale hasta",
    expiresHint: "Si vence: le avisamos 30 días antes, 7 días antes y ese día.",
    file: "Copia",
    fileHint:
      "PDF, JPEG, PNG o WebP de hasta 10 MB. No suba documentos de identidad ni datos de salud o migración de personas.",
    held: (name: string) => `Ya hay una copia: ${name}. Si elige otra, ocupa su lugar.`,
    dropFile: "Quitar la copia que hay",
    add: "Guardar el documento",
    save: "Guardar los cambios",
    remove: "Quitar este documento",
  },
  removal: {
    title: (title: string) => `Quitar: ${title}`,
    text: "Se borra el documento con su copia y no se puede recuperar. Si solo venció, puede dejarlo o cambiar sus fechas.",
    confirm: "Quitar el documento",
  },
};
