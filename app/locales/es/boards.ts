export const boards = {
  title: (name: string) => `Directiva de ${name}`,
  lead: "Quién tiene cada cargo y desde cuándo. Sirve igual para una coordinación sin personería jurídica.",
  current: "Ahora",
  future: "Después",
  history: "Mandatos terminados",
  new: "Anotar un cargo",
  emptyTitle: "Todavía no hay nadie anotado",
  empty: "Anote quién coordina o preside, con sus fechas. Le avisamos antes de que termine su mandato.",
  emptyForReaders: "Cuando quienes llevan el perfil anoten un cargo, aparecerá aquí.",
  nobodyNow: "En este momento nadie tiene un cargo anotado.",
  position: "Cargo",
  holder: "Persona",
  startsOn: "Desde",
  endsOn: "Hasta",
  noEnd: "Sin fecha de fin",
  ending: (days: number) =>
    days === 0
      ? "El mandato termina hoy"
      : days === 1
        ? "El mandato termina mañana"
        : `El mandato termina en ${days} días`,
  positions: {
    president: "Presidencia",
    "vice-president": "Vicepresidencia",
    coordinator: "Coordinación",
    secretary: "Secretaría",
    treasurer: "Tesorería",
    "legal-representative": "Representación legal",
    member: "Vocalía",
    other: "Otro cargo",
  },
  warning: (positions: readonly string[]) =>
    positions.length === 1
      ? `Termina pronto un mandato sin que haya alguien después: ${positions[0]}.`
      : `Terminan pronto mandatos sin que haya alguien después: ${positions.join(", ")}.`,
  vacant: (positions: readonly string[]) =>
    positions.length === 1
      ? `Terminó un mandato y nadie está anotado después: ${positions[0]}.`
      : `Terminaron mandatos y nadie está anotado después: ${positions.join(", ")}.`,
  see: "Ver la directiva",

  form: {
    newTitle: "Anotar un cargo",
    editTitle: (position: string) => `Editar: ${position}`,
    back: "Directiva",
    position: "Cargo",
    choosePosition: "Elija el cargo",
    holder: "Nombre de la persona",
    holderHint:
      "Como la conocen en la organización. No necesita una cuenta. Pídale permiso antes de anotarla.",
    startsOn: "Desde",
    endsOn: "Hasta",
    endsHint: "Déjelo vacío si no tiene fecha de fin. Al terminar un mandato, ponga aquí el último día.",
    add: "Guardar el cargo",
    save: "Guardar los cambios",
    remove: "Quitar este cargo",
    clash: ({ holder, startsOn, endsOn }: { holder: string; startsOn: string; endsOn: string | null }) =>
      endsOn === null
        ? `${holder} ya tiene ese cargo desde el ${startsOn}, sin fecha de fin. Ponga fin a ese mandato o cambie estas fechas.`
        : `${holder} ya tiene ese cargo del ${startsOn} al ${endsOn}. Cambie las fechas para que no se crucen.`,
  },
  removal: {
    title: (position: string) => `Quitar: ${position}`,
    text: "Quite un cargo solo si lo anotó por error. Si el mandato terminó, póngale fecha de fin: así queda en la historia.",
    confirm: "Quitar el cargo",
  },
};
