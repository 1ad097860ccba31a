/** The zone of the people; Galápagos is an hour behind and its organizations say so in words. */
export const zone = "America/Guayaquil";

/** How far behind UTC it keeps, all year. */
export const hoursBehindUtc = 5;
