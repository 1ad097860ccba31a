export const requirements = {
  title: (name: string) => `Lista de requisitos de ${name}`,
  lead: "Lo que conviene tener en orden, paso a paso. No es una calificación: cada organización avanza a su ritmo.",
  forms: {
    registered: "Con personería jurídica",
    informal: "De hecho, sin personería jurídica",
    "in-process": "Para obtener la personería jurídica",
  },
  own: "La lista de su organización",
  others: "Otras listas, por si les sirven",
  progress: ({
    done,
    started,
    left,
    outside,
  }: {
    done: number;
    started: number;
    left: number;
    outside: number;
  }) =>
    [
      `${done === 1 ? "1 requisito en orden" : `${done} requisitos en orden`}`,
      started > 0 && `${started} en camino`,
      left > 0 ? `${left} por empezar` : "ninguno por empezar",
      outside > 0 && `${outside} que no ${outside === 1 ? "aplica" : "aplican"}`,
    ]
      .filter(Boolean)
      .join(", ")
      .concat("."),
  states: {
    done: "En orden",
    "in-progress": "En camino",
    "not-applicable": "No aplica",
    pending: "Por empezar",
  },
  since: "desde el",
  institution: "Institución",
  source: "Fuente",
  change: "Cambiar",
  about: (title: string) => `cómo está: ${title}`,
  unconfirmed: "Por confirmar",
  unconfirmedHint: "Solo el personal la ve hasta que alguien la confirme con su fuente.",
  emptyTitle: "Esta lista todavía no tiene requisitos confirmados",
  empty:
    "El equipo de redes los está confirmando con sus fuentes. Mientras tanto, las otras listas pueden servirles.",

  mark: {
    back: "Lista de requisitos",
    state: "¿Cómo está en su organización?",
    since: "Desde cuándo",
    sinceHint: "El día en que quedó así. Si no lo sabe, déjelo vacío.",
    save: "Guardar",
  },

  manage: {
    title: "Requisitos de las organizaciones",
    lead: "Lo que cada tipo de organización debería tener en orden. Un requisito por confirmar solo lo ve el personal.",
    back: "Gestión",
    new: "Agregar un requisito",
    lists: "Listas de requisitos",
    caption: "Requisitos",
    requirement: "Requisito",
    validity: "Vale",
    state: "Estado",
    confirmed: "Confirmado",
    from: "desde el",
    until: "hasta el",
    ended: "Ya no vale",
    emptyTitle: "No hay requisitos en esta lista",
    empty: "Agregue el primero.",
    newTitle: "Agregar un requisito",
    editTitle: (title: string) => `Editar: ${title}`,
    backToList: "Requisitos",
    legalForm: "Lista",
    chooseForm: "Elija la lista",
    position: "Lugar en la lista",
    positionHint: "Un número: los menores van primero.",
    name: "Requisito",
    nameHint: "Una frase corta que empieza con lo que hay que tener o hacer.",
    detail: "Explicación",
    detailHint: "En palabras sencillas: para qué sirve y cómo se hace.",
    institution: "Institución",
    institutionHint: "Ante quién se hace, si es ante alguien.",
    source: "Fuente",
    sourceHint: "Dónde está escrito. No copie números de artículos que no haya leído.",
    validFrom: "Vale desde",
    validUntil: "Vale hasta",
    validUntilHint: "Si la regla cambió, ponga aquí el último día en que valió.",
    confirmedLabel: "Lo comprobé en su fuente y sigue vigente",
    confirmedHint: "Mientras no se marque, solo el personal lo ve.",
    create: "Agregar el requisito",
    save: "Guardar los cambios",
  },
};
