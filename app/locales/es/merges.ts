const number = new Intl.NumberFormat("es-EC");
const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${number.format(count)} ${many}`;

export const merges = {
  contents: {
    leaders: (count: number) => counted(count, "persona que lidera", "personas que lideran"),
    people: (count: number) => counted(count, "integrante en total", "integrantes en total"),
    channels: (count: number) => counted(count, "canal de contacto", "canales de contacto"),
    supports: (count: number) => counted(count, "cosa que ofrece o busca", "cosas que ofrece o busca"),
    documents: (count: number) => counted(count, "documento", "documentos"),
    board: (count: number) => counted(count, "cargo de la directiva", "cargos de la directiva"),
    requirements: (count: number) => counted(count, "requisito anotado", "requisitos anotados"),
    claims: (count: number) => counted(count, "reclamo en espera", "reclamos en espera"),
    flags: (count: number) => counted(count, "reporte abierto", "reportes abiertos"),
  },

  choice: {
    title: (organization: string) => `Unir ${organization} con otro perfil`,
    lead: "Elija el otro perfil de la misma organización.",
    back: "Revisar el perfil",
    likely: "Perfiles parecidos",
    none: "No encontramos otro perfil parecido.",
    address: "Dirección del otro perfil",
    addressHint:
      "Lo que sigue a /organizaciones/ en la barra del navegador. También puede pegar el enlace completo.",
    submit: "Comparar",
    unknownTitle: "No encontramos ese perfil",
    unknown: "Revise la dirección y escríbala otra vez.",
  },

  new: {
    title: "Unir dos perfiles",
    lead: "Son de la misma organización: uno queda y el otro pasa a ser parte de él.",
    back: "Perfiles parecidos",
    obstacles: {
      same: "Es el mismo perfil dos veces. Elija otro para compararlo.",
      merged: "Uno de los dos ya es parte de otro perfil. Mire la lista de uniones.",
      own: "Usted es parte de una de las dos organizaciones: debe decidirlo otra persona del equipo.",
    },
    list: "Ver las uniones",
    compared: "Los dos perfiles",
    kept: "¿Cuál queda?",
    keptHint: "Su nombre, misión, logo y ubicación son los que se ven. Los del otro no se borran.",
    nothing: "Nada que pase al otro",
    follows: "Qué pasa",
    followsText:
      "Las personas, los canales, lo que ofrece y busca, los documentos, la directiva, los requisitos, los temas, los reclamos y los reportes del otro pasan al que queda. Lo que ambos dicen igual no se repite.",
    leadersText:
      "Quienes lideran el otro perfil pasan a liderar también el que queda. Compruebe antes que sean de la organización.",
    addressText: "La dirección del otro perfil lleva al que queda.",
    toldText: (count: number) =>
      count === 0
        ? "Nadie lidera ninguno de los dos: no hay a quién avisar."
        : `Avisamos a ${counted(count, "persona que lidera", "personas que lideran")} alguno de los dos, si quieren estos avisos.`,
    undoText: "Se puede deshacer durante 30 días.",
    notPublic: "Ojo: si queda un perfil que no está en el directorio, la organización deja de verse.",
    reason: "Motivo",
    reasonHint: "Cómo sabe que son la misma organización. Lo lee el equipo. Al menos 10 caracteres.",
    confirm: "Comprobé que son la misma organización",
    submit: "Unir",
  },

  list: {
    title: "Perfiles unidos",
    lead: "Qué perfiles pasaron a ser uno, quién los unió y hasta cuándo se puede deshacer.",
    back: "Gestión",
    absorbed: "Pasó a ser parte",
    merged: "Se unieron",
    by: (name: string) => `por ${name}`,
    reason: "Motivo",
    until: "Se puede deshacer hasta",
    undone: "Se deshizo",
    final: "Ya no se puede deshacer",
    waits: "Primero hay que deshacer la unión más reciente del perfil que queda.",
    own: "Usted es parte de esta organización: debe decidirlo otra persona del equipo.",
    undo: "Deshacer",
    about: (kept: string, absorbed: string) => `la unión de ${absorbed} con ${kept}`,
    undoHint:
      "Al deshacer vuelve a cada perfil lo que era suyo. Lo que se agregó después se queda donde está.",
    emptyTitle: "Ningún perfil unido",
    empty: "Cuando una organización tenga dos perfiles, únalos desde la lista de parecidos.",
    duplicates: "Ver perfiles parecidos",
  },
};
