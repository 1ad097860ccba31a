const number = new Intl.NumberFormat("es-EC");

export const spreadsheets = {
  /** Why a table cannot be read, and what to do. */
  refusals: {
    empty: "El archivo está vacío o sus hojas están ocultas. Revise que tenga una fila de títulos y datos.",
    "too-large": (megabytes: number) => `El archivo pesa más de ${megabytes} MB. Divídalo en varios.`,
    "too-many-rows": (rows: number) =>
      `La tabla tiene más de ${number.format(rows)} filas. Divídala en varios archivos.`,
    "too-many-columns": (columns: number) =>
      `La tabla tiene más de ${columns} columnas. Quite las que no hagan falta.`,
    "too-long-cell": "Una celda tiene demasiado texto. Acórtelo.",
    "zip-bomb": "Este archivo se vuelve enorme al abrirlo y no lo leemos. Copie los datos a un libro nuevo.",
    encrypted: "El archivo tiene contraseña. Ábralo, quítele la contraseña y guárdelo de nuevo.",
    "old-excel":
      "Este archivo es de un formato de Excel que no leemos. Ábralo y guárdelo como «Libro de Excel (.xlsx)».",
    "open-document":
      "Este archivo es de LibreOffice (.ods). Ábralo y guárdelo como «Excel 2007-365 (.xlsx)» o como CSV.",
    "web-page": "Este archivo es una página web con nombre de tabla. Ábralo en Excel y guárdelo como .xlsx.",
    encoding:
      "No entendemos las tildes y las eñes de este archivo. Ábralo en Excel y guárdelo como «CSV UTF-8» o como .xlsx.",
    quotes:
      "Las comillas del archivo no cuadran: una se abre y no se cierra, o está en medio de un texto. Guárdelo como .xlsx o corríjalo.",
    damaged:
      "El archivo está incompleto o dañado. Ábralo en su programa, guárdelo de nuevo y envíelo otra vez.",
    "not-a-table": "Este archivo no es una tabla. Envíe un archivo .xlsx o .csv.",
  },
  inRow: (row: number, sentence: string) => `Fila ${number.format(row)}: ${sentence}`,
};
