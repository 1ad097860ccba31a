const number = new Intl.NumberFormat("es-EC");
const people = (count: number) => (count === 1 ? "1 persona" : `${number.format(count)} personas`);

export const attendance = {
  title: "Asistencia",
  back: "Quién se inscribió",
  lead: "Marque quién vino y guarde. Puede guardar varias veces; si dos personas marcan a la vez, no se borra lo de la otra.",
  marks: { present: "Vino", excused: "Avisó que no podía venir", absent: "No vino" },
  opens: "La asistencia se toma desde dos horas antes de que empiece:",
  cancelled: "Esta fecha está cancelada: no hay asistencia que tomar.",
  count: (present: number, total: number) =>
    `${people(present)} de ${number.format(total)} en la lista ya tienen la marca «Vino».`,
  list: "¿Quién vino?",
  walkIn: "llegó sin inscribirse",
  double: "puede estar dos veces",
  nobody: "Nadie tiene cupo todavía. Anote abajo a quienes lleguen.",
  excused: "Alguien avisó que no podía venir",
  excusedLabel: "¿Quién avisó?",
  waiting: "Vino alguien de la lista de espera",
  waitingLabel: "¿Quién vino igual?",
  waitingHint: "Cuenta como asistencia y no le quita el cupo a nadie.",
  walkIns: "Llegó alguien sin inscribirse",
  walkInsHint: "Escriba un nombre en cada línea. Si ya está en la lista, se marca ahí.",
  walkInName: (line: number) => `Nombre ${line}`,
  save: "Guardar la asistencia",
  pages: "Guarde antes de pasar a otra página de la lista.",
  report: "Escribir el informe",
};
