const number = new Intl.NumberFormat("es-EC");

export const activityReports = {
  title: "Informe",
  back: "La actividad",
  lead: "Qué pasó y cuántas personas vinieron. Lo leen las organizaciones que organizan y el equipo que las acompaña.",
  attendance: (count: number) =>
    count === 1 ? "Asistió 1 persona" : `Asistieron ${number.format(count)} personas`,
  updated: "Guardado por última vez",
  write: "Escribir el informe",
  edit: "Cambiar el informe",
  emptyTitle: "Todavía no hay informe",
  empty: "Escriba en pocas líneas qué pasó y cuántas personas vinieron.",
  emptyForReaders: "Cuando quienes organizan lo escriban, aparecerá aquí.",
  tooEarly: "El informe se escribe cuando la fecha ya empezó.",
  count: "Personas",
  group: "Grupo",
  hidden:
    "Algunos grupos no se muestran: son de menos de 5 personas, o con ellos se podrían calcular los que lo son.",
  hiddenAll: "Los grupos son demasiado pequeños para mostrarlos.",
  dimensions: { age: "Por edad", gender: "Por género", population: "Por grupo de población" },
  groups: {
    "0-4": "0 a 4 años",
    "5-11": "5 a 11 años",
    "12-17": "12 a 17 años",
    "18-59": "18 a 59 años",
    "60+": "60 años o más",
    women: "Mujeres",
    men: "Hombres",
    other: "Otra identidad",
  },

  form: {
    title: "Escribir el informe",
    back: "El informe",
    summary: "¿Qué pasó?",
    summaryHint: "Qué hicieron, qué acordaron, qué falta. No escriba nombres ni lo que le pasó a alguien.",
    attendance: "¿Cuántas personas vinieron en total?",
    attendanceHint: (marked: number) =>
      marked === 1
        ? "En la asistencia hay 1 persona marcada."
        : `En la asistencia hay ${number.format(marked)} personas marcadas.`,
    demographics: "Contar por grupos",
    demographicsHint:
      "Solo si contó en la sala sin preguntar de una en una. Deje vacío lo que no contó. Los grupos de menos de 5 personas no se muestran a nadie más.",
    divided: "Cada persona en un solo grupo.",
    overlapping: "Una persona puede estar en varios grupos.",
    save: "Guardar el informe",
  },
};
