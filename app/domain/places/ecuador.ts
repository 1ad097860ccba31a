import type { Point } from "./point";

/** The continent with its coast, and Galápagos from Darwin to Española: boxes in degrees, somewhat wide. */
const boxes = [
  { south: -5.05, north: 1.5, west: -81.2, east: -75.15 },
  { south: -1.6, north: 1.8, west: -92.2, east: -89.1 },
] as const;

/** Whether a point can be in Ecuador at all; near a border only its people know. */
export const isInEcuador = ({ latitude, longitude }: Point): boolean =>
  boxes.some(
    ({ south, north, west, east }) =>
      latitude >= south && latitude <= north && longitude >= west && longitude <= east,
  );
