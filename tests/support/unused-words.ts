import { join } from "node:path";
import ts from "typescript";
import { projectRoot } from "./sources";

/** Where the source of all words lies, under which folders they are read, and what a file says that reads some. */
const source = "app/locales/es/";
const readers = /^(app\/(?!locales\/)|emails\/|scripts\/)/;
const speaks = /locales|words/i;

/**
 * The words of a locale that no page, letter or command reads, as `file: name.name`. Follows the types: a word is read
 * where its name is, or where an expression chooses one among a whole record of words.
 * @param extra texts that stand in the place of files or are added to them, by path from the project's root
 */
export function unusedWords(extra: Readonly<Record<string, string>> = {}): string[] {
  const program = programOf(extra);
  const checker = program.getTypeChecker();
  const used = new Set<ts.Node>();

  const markSymbol = (symbol: ts.Symbol | undefined) => {
    for (const declaration of symbol?.declarations ?? []) used.add(declaration);
  };
  const markEveryWordOf = (type: ts.Type): void => {
    for (const part of type.isUnion() ? type.types : [type])
      for (const symbol of part.getProperties()) {
        if (!symbol.declarations?.some(isWord)) continue;
        markSymbol(symbol);
        markEveryWordOf(checker.getTypeOfSymbol(symbol));
      }
  };
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) markSymbol(checker.getSymbolAtLocation(node.name));
    else if (ts.isBindingElement(node)) markBound(node);
    else if (ts.isElementAccessExpression(node)) markEntry(node);
    else if (ts.isSpreadAssignment(node) || ts.isJsxSpreadAttribute(node))
      markEveryWordOf(checker.getTypeAtLocation(node.expression));
    if (isHandedOn(node)) {
      const wanted = checker.getContextualType(node);
      if (wanted) markWanted(checker.getTypeAtLocation(node), wanted);
    }
    ts.forEachChild(node, look);
  };
  /** A record given to what asks for one of another make: all of it where any name may be asked, else what is named. */
  const markWanted = (type: ts.Type, wanted: ts.Type): void => {
    const asks = wanted.isUnion() ? wanted.types : [wanted];
    if (asks.some((one) => checker.getIndexInfosOfType(one).length > 0)) markEveryWordOf(type);
    for (const given of type.isUnion() ? type.types : [type])
      for (const asked of wanted.getProperties()) {
        const symbol = asked.declarations?.some(isWord) ? undefined : given.getProperty(asked.name);
        if (!symbol?.declarations?.some(isWord)) continue;
        markSymbol(symbol);
        markWanted(checker.getTypeOfSymbol(symbol), checker.getTypeOfSymbol(asked));
      }
  };
  const markBound = (node: ts.BindingElement) => {
    const name = node.propertyName ?? node.name;
    if (ts.isIdentifier(name) && ts.isObjectBindingPattern(node.parent))
      markSymbol(checker.getTypeAtLocation(node.parent).getProperty(name.text));
  };
  const markEntry = ({ expression, argumentExpression }: ts.ElementAccessExpression) => {
    const type = checker.getTypeAtLocation(expression);
    const key = checker.getTypeAtLocation(argumentExpression);
    const names = (key.isUnion() ? key.types : [key]).filter((one) => one.isStringLiteral());
    if (names.length === 0) markEveryWordOf(type);
    for (const name of names) markSymbol(type.getProperty(name.value));
  };

  const files = program.getSourceFiles().map((file) => ({ file, path: pathOf(file) }));
  for (const { file, path } of files) if (readers.test(path) && speaks.test(file.text)) look(file);
  return files
    .filter(({ path }) => path.startsWith(source))
    .flatMap(({ file, path }) =>
      leavesOf(file)
        .filter(({ lineage }) => !used.has(lineage.at(-1) ?? file))
        .map(({ name }) => `${path.slice(source.length)}: ${name}`),
    );
}

const pathOf = (file: ts.SourceFile) => file.fileName.slice(projectRoot.length);

const isWord = (node: ts.Node) => pathOf(node.getSourceFile()).startsWith(source);

/** Where a name or a choice stands for a whole value, not as the way to one of its parts. */
const isHandedOn = (node: ts.Node): node is ts.Expression =>
  (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) &&
  (ts.isJsxExpression(node.parent) ||
    ts.isAsExpression(node.parent) ||
    (ts.isCallExpression(node.parent) && node.parent.expression !== node) ||
    (ts.isVariableDeclaration(node.parent) && node.parent.initializer === node));

interface Leaf {
  readonly name: string;
  readonly lineage: readonly ts.Node[];
}

/** Every sentence of a file of words: what is not itself a record of more words. */
function leavesOf(file: ts.SourceFile): Leaf[] {
  const found: Leaf[] = [];
  const descend = (node: ts.Node, names: readonly string[], lineage: readonly ts.Node[]): void => {
    if (!ts.isObjectLiteralExpression(node)) {
      found.push({ name: names.join("."), lineage });
      return;
    }
    for (const part of node.properties)
      if (ts.isPropertyAssignment(part))
        descend(part.initializer, [...names, part.name.getText().replace(/"/g, "")], [...lineage, part]);
  };
  for (const statement of file.statements) {
    const exported = ts.isVariableStatement(statement) && statement.modifiers?.length;
    if (!exported) continue;
    for (const { initializer } of statement.declarationList.declarations)
      if (initializer && ts.isObjectLiteralExpression(initializer)) descend(initializer, [], []);
  }
  return found;
}

function programOf(extra: Readonly<Record<string, string>>): ts.Program {
  const config = ts.readConfigFile(join(projectRoot, "tsconfig.json"), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, projectRoot);
  const host = ts.createCompilerHost(options, true);
  const texts = new Map(Object.entries(extra).map(([path, text]) => [join(projectRoot, path), text]));
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const text = texts.get(name);
    return text === undefined
      ? getSourceFile(name, target, ...rest)
      : ts.createSourceFile(name, text, target);
  };
  const read = fileNames.filter((name) => !name.includes("/tests/"));
  return ts.createProgram([...new Set([...read, ...texts.keys()])], options, host);
}
