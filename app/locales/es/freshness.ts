export const freshness = {
  question: {
    /** The title names no organization: it stays in the history of whoever opened the link. */
    title: "Una pregunta corta",
    heading: (organization: string) => `¿Sigue vigente el perfil de ${organization}?`,
    lead: "Responda con un botón. No hace falta entrar.",
    last: "Se confirmó por última vez el",
    confirm: "Sigue vigente",
    update: "Actualizarlo",
    updateLead:
      "Para cambiar lo que dice el perfil tiene que entrar a su cuenta. Al guardarlo queda confirmado.",
    archive: "Archivarlo",
    archiveHeading: (organization: string) => `¿Archivar el perfil de ${organization}?`,
    archiveLead:
      "Saldrá del directorio. Nada se borra: quienes lideran la organización pueden sacarlo del archivo cuando quieran.",
    archiveSure: "Sí, archivar el perfil",
    back: "Volver a la pregunta",
    look: "Ver el perfil",
    unusableTitle: "Este enlace ya no sirve",
    unusable:
      "Ya se usó, pasaron más de 30 días o alguien respondió antes. Si hace falta, entre y confirme el perfil desde su inicio.",
    toMine: "Ir a mi inicio",
  },

  mine: {
    stale: (organization: string) =>
      `Nadie confirma el perfil de ${organization} desde hace más de seis meses. ¿Sigue vigente?`,
    confirm: "Sí, sigue vigente",
    update: "Actualizarlo",
    about: (organization: string) => `el perfil de ${organization}`,
  },

  review: {
    title: "¿Sigue vigente?",
    last: "Última vez que se cargó o se confirmó",
    hint: "Nadie lidera este perfil: el equipo lo revisa cada seis meses.",
    stale: "Hace seis meses o más que nadie lo confirma.",
    confirm: "Confirmar que sigue vigente",
  },

  archive: {
    title: (organization: string) => `Archivar ${organization}`,
    lead: "El perfil sale del directorio. Nada se borra y se puede sacar del archivo después.",
    reason: "Motivo",
    reasonHint: "Lo leen las personas de la organización y el equipo. Al menos 10 caracteres.",
    submit: "Archivar el perfil",
    restoreTitle: (organization: string) => `Sacar del archivo ${organization}`,
    restoreLead: "El perfil vuelve como borrador. Revíselo y envíelo a revisión para que aparezca otra vez.",
    reinstateLead: "El perfil vuelve al directorio con la marca «sin reclamar».",
    restore: "Sacar del archivo",
    archivedAt: "Archivado el",
    back: "Volver",
  },
};
