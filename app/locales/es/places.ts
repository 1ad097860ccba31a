export const places = {
  title: (name: string) => `Ubicación de ${name}`,
  lead: (canton: string, province: string) =>
    `Está en ${canton}, ${province}. Usted decide qué se dice de ese lugar y a quién.`,
  changeCanton: "Cambiar el cantón",
  risk: "Si atienden a personas en riesgo, no publiquen el punto exacto.",

  now: "Lo que se ve ahora",
  seen: {
    public: "El público ve",
    network: "Las organizaciones verificadas y la OIM ven",
    kept: "El punto exacto",
  },
  sights: {
    exact: (canton: string) => `el punto exacto, en ${canton}.`,
    approximate: (canton: string) => `una zona fija de cerca de 1 km de lado, en ${canton}.`,
    canton: (canton: string) => `solo el cantón: ${canton}.`,
    nothing: "nada, ni siquiera el cantón.",
  },
  kept: {
    approximate:
      "nadie más lo ve: queda entre quienes lideran o editan este perfil y el personal de la OIM que los acompaña.",
    exact: "lo ve quien se dice arriba, y nadie más.",
    canton: "nadie lo ve: no guardamos ninguno.",
    hidden: "nadie lo ve: no guardamos ninguno.",
  },

  choose: "Lo que quiere que se vea",
  precision: "Qué se muestra",
  precisions: {
    canton: "Solo el cantón",
    approximate: "Una zona aproximada",
    exact: "El punto exacto",
    hidden: "Nada",
  },
  precisionHints: {
    canton: "Sin ningún punto. No guardamos el que escriba abajo.",
    approximate:
      "Un cuadro fijo de cerca de 1 km de lado. Aunque alguien pregunte mil veces, no puede saber en qué parte del cuadro están.",
    exact: "Para lugares abiertos a cualquiera. Se muestran el punto y cómo llegar.",
    hidden: "Ni siquiera el cantón. No guardamos el punto que escriba abajo.",
  },
  audience: "A quién",
  audiences: { public: "A todo el mundo", network: "Solo a la red" },
  audienceHints: {
    public: "Cualquiera que abra el perfil.",
    network:
      "Personas de organizaciones verificadas y personal de la OIM. El público ve como mucho el cantón; si eligió «Solo el cantón», no ve nada.",
  },
  point: "Punto en el mapa",
  pointHint:
    "Latitud y longitud, como -0.1807, -78.4678. En una aplicación de mapas, mantenga apretado el lugar y copie los números o el enlace.",
  directions: "Cómo llegar",
  directionsHint: "Se guarda y se muestra solo con el punto exacto. Por ejemplo: casa azul frente al parque.",
  confirmed: (canton: string) => `El punto es correcto y está en el cantón ${canton}`,
  save: "Guardar la ubicación",

  /** What the operator's command says. */
  seats: {
    faults: {
      "not-a-table": () =>
        "El archivo no tiene las columnas code, lat, lon y point_source, separadas por comas.",
      "no-points": () => "El archivo no tiene ningún punto de cantones o provincias.",
      code: (line: number) =>
        `Línea ${line}: el código no es uno del INEC; se escribe con su cero inicial, como 0401.`,
      point: (line: number) => `Línea ${line}: el punto no son dos números de un lugar del Ecuador.`,
      twice: (line: number) => `Línea ${line}: ese código ya tiene otro punto más arriba.`,
    },
    read: (points: number, moved: number) =>
      `${points} puntos leídos; ${moved === 1 ? "1 cabecera nueva o cambiada" : `${moved} cabeceras nuevas o cambiadas`}.`,
    followed: (organizations: number) =>
      organizations === 1
        ? "1 organización que muestra solo su cantón está ahora en su cabecera nueva."
        : `${organizations} organizaciones que muestran solo su cantón están ahora en su cabecera nueva.`,
    unknown: (codes: string) => `Códigos que aquí no existen: ${codes}.`,
  },
};
