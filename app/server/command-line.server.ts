import { faultLine } from "./transfer-lines.server";

/** Runs a command with the words after its name: its lines go to the terminal, a fault is one line and exit code 1. */
export async function runCommand(
  command: (words: readonly string[]) => Promise<readonly string[]>,
): Promise<void> {
  try {
    for (const line of await command(process.argv.slice(2))) console.log(line);
  } catch (error) {
    console.error(faultLine(error));
    process.exitCode = 1;
  }
}
