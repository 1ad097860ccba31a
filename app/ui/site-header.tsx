import { paths } from "#app/paths";
import { useWords } from "./words";
import { Mark, WovenBand } from "./woven-band";

/** What the frame of every page says about who is looking. */
export interface Visit {
  readonly signedIn: boolean;
  readonly name: string | undefined;
  readonly staff: boolean;
  /** She has staff permissions that wait for a second factor. */
  readonly waitingSecondFactor: boolean;
}

export function SiteHeader({ visit, path }: { visit: Visit; path: string }) {
  return (
    <>
      <header className="site-header">
        <div className="bar">
          <Brand path={path} />
          <ExitButton />
        </div>
        <MainNav visit={visit} path={path} />
      </header>
      <WovenBand />
    </>
  );
}

function Brand({ path }: { path: string }) {
  const words = useWords().ui;
  return (
    <a className="brand" href={paths.home()} aria-current={path === paths.home() ? "page" : undefined}>
      <Mark />
      {words.name}
    </a>
  );
}

/** Leaves at once; `app/enhance/exit.ts` also blanks the page before the answer comes. */
function ExitButton() {
  const words = useWords().ui.exit;
  return (
    <form method="post" action={paths.quickExit()} data-exit>
      <button className="button button-exit" type="submit" title={words.description}>
        {words.button}
      </button>
    </form>
  );
}

function MainNav({ visit, path }: { visit: Visit; path: string }) {
  const words = useWords().ui.nav;
  const links = [
    visit.signedIn && [paths.mine(), words.mine],
    [paths.organizations(), words.organizations],
    [paths.catalogue(), words.training],
    [paths.agenda(), words.agenda],
    visit.staff && [paths.management(), words.management],
    visit.signedIn && [paths.account(), words.account],
    visit.signedIn && [paths.signOut(), words.signOut],
    !visit.signedIn && [paths.signIn(), words.signIn],
    !visit.signedIn && [paths.registration(), words.register],
  ].filter((link): link is [string, string] => Array.isArray(link));
  return (
    <nav className="main-nav" aria-label={words.label}>
      <ul>
        {links.map(([href, label]) => (
          <li key={href}>
            <a href={href} aria-current={current(href, path)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const current = (href: string, path: string) =>
  path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined;
