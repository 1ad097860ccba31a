interface Limits {
  megabytes: number;
  accepted: "pictures" | "papers" | "tables";
}

const kinds = {
  pictures: "una imagen JPEG, PNG o WebP",
  papers: "un PDF o una imagen JPEG, PNG o WebP",
  tables: "una tabla CSV o XLSX",
};

export const files = {
  /** One sentence for each way in which a file can be refused. */
  faults: {
    missing: "Elija un archivo.",
    empty: "El archivo está vacío. Elija otro.",
    "too-large": ({ megabytes }: Limits) =>
      `El archivo pesa demasiado: puede pesar hasta ${megabytes} MB. Elija uno más pequeño.`,
    "wrong-kind": ({ accepted }: Limits) => `Ese archivo no sirve aquí. Elija ${kinds[accepted]}.`,
    drawing: ({ accepted }: Limits) =>
      `Los dibujos SVG no se pueden subir. Guárdelo como imagen y elija ${kinds[accepted]}.`,
    "phone-photo": ({ accepted }: Limits) =>
      `Esa foto está en el formato HEIC o AVIF, que no podemos abrir. Guárdela como JPEG y elija ${kinds[accepted]}.`,
    animated: "Esa imagen se mueve. Elija una imagen fija.",
    "too-many-pixels":
      "Esa imagen es demasiado grande: puede medir hasta 12 000 puntos de lado y 40 millones de puntos en total. Redúzcala y elíjala otra vez.",
    damaged: "No pudimos leer ese archivo: parece dañado o incompleto. Guárdelo de nuevo o elija otro.",
    "two-in-one": "Ese PDF lleva algo más pegado al final. Guárdelo o imprímalo otra vez como PDF y elíjalo.",
    busy: "Llegan muchos archivos a la vez. Espere un minuto, elija el archivo y envíe otra vez.",
    full: "Ya no hay espacio para más archivos. Avise a la oficina que le acompaña.",
    "own-share":
      "Ya guardó todo lo que cabe de una persona. Quite copias que ya no necesite y envíe otra vez.",
    "too-often": "Envió muchos archivos en poco tiempo. Espere una hora y envíe otra vez.",
  },
  chooseAgain: "Vuelva a elegir el archivo: el navegador no lo guarda.",

  logo: {
    title: (name: string) => `Logo de ${name}`,
    lead: "Se ve en el perfil. Guardamos solo la imagen: quitamos el lugar, la fecha y los datos del teléfono.",
    now: "El logo de ahora",
    alt: (name: string) => `Logo de ${name}`,
    file: "Imagen",
    hint: "JPEG, PNG o WebP de hasta 5 MB. Mejor cuadrada y sin fotos de personas.",
    save: "Guardar el logo",
    remove: "Quitar el logo",
  },
};
