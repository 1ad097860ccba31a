import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canEditCourses, canReadDrafts } from "#app/domain/courses/course.policy";
import { findWholeCourse } from "#app/domain/courses/page.server";
import { found } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Bullets } from "#app/ui/bullets";
import { Actions, LinkButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { CourseFacts } from "./course-facts";
import { ModuleList } from "./module-list";
import { StaffNotices } from "./staff-notices";
import { itemsByDimension } from "./strengthened";
import { Strengthens } from "./strengthens";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { read, viewer, locale } = context;
  const course = found(await findWholeCourse(read, viewer, params.slug ?? ""));
  const { slug, title, summary, outcomes, audience, facilitation, contentWarning } = course;
  const { minutes, sessionCount, modality, level, minParticipants, maxParticipants } = course;
  return {
    title: wordsFor(locale).ui.title(title),
    course: {
      ...{ slug, title, summary, outcomes, audience, facilitation, contentWarning },
      ...{ minutes, sessionCount, modality, level, minParticipants, maxParticipants },
    },
    prerequisites: course.prerequisites.map((one) => ({ slug: one.slug, title: one.title })),
    modules: course.modules.map((module) => ({
      title: module.title,
      minutes: module.minutes,
      contents: module.contents,
    })),
    strengthens: itemsByDimension(course.items, locale),
    standing: canReadDrafts(viewer)
      ? { state: course.state, proposal: course.validatedOn === null }
      : undefined,
    mayEdit: canEditCourses(viewer),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }, { name: "description", content: data.course.summary }] : [];
}

export default function Course() {
  const { course, prerequisites, modules, strengthens, standing, mayEdit } = useLoaderData<typeof loader>();
  const words = useWords().courses.show;
  return (
    <Page title={course.title} lead={course.summary} back={{ href: paths.catalogue(), label: words.back }}>
      {standing && <StaffNotices {...standing} />}
      <CourseFacts course={course} />
      {course.contentWarning && (
        <Notice kind="info" title={words.warningTitle}>
          {words.warning}
        </Notice>
      )}
      <Section title={words.outcomes}>
        <Bullets items={course.outcomes} />
      </Section>
      <Section title={words.audience}>
        <Bullets items={course.audience} />
      </Section>
      <Section title={words.prerequisites}>
        {prerequisites.length === 0 ? (
          <p>{words.noPrerequisites}</p>
        ) : (
          <>
            <p>{words.prerequisitesLead}</p>
            <ul>
              {prerequisites.map(({ slug, title }) => (
                <li key={slug}>
                  <a href={paths.course(slug)}>{title}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      {modules.length > 0 && <ModuleList modules={modules} />}
      {strengthens.length > 0 && <Strengthens dimensions={strengthens} />}
      {mayEdit && (
        <Actions>
          <LinkButton href={paths.editCourse(course.slug)} kind="secondary">
            {words.edit}
          </LinkButton>
        </Actions>
      )}
    </Page>
  );
}
