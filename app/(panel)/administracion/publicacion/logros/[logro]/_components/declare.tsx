import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormHidden, FormText, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Columns } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { Fieldset } from "@/components/ui/fieldset";
import { Section } from "@/components/ui/section";
import { Timeline } from "@/components/ui/timeline";
import type { Actor } from "@/lib/access/actor";
import { dayAndTime, shortDay } from "@/lib/dates/dates";
import { startForm } from "@/lib/forms/start-form";
import { FIGURE_LABELS } from "@/lib/releases/achievements/labels";
import type { DeclaredKey } from "@/lib/releases/achievements/rules";
import { declareFactAction } from "@/lib/releases/declared/actions";
import { achievementHref, FACT_FIELDS } from "@/lib/releases/declared/labels";
import { listFacts } from "@/lib/releases/declared/queries";

const NUMBER = new Intl.NumberFormat("es-PE");
const FORM = "declare-fact";

type DeclareProps = { actor: Actor; region: string; name: DeclaredKey; fromDraft: boolean };

/** The form to say it, beginning with what was last said, and everything that was said. */
export async function Declare({ actor, region, name, fromDraft }: DeclareProps) {
  const facts = await listFacts(actor, region, name);
  const [last] = facts;
  const page = achievementHref(name);
  const { values, draftSavedAt } = await startForm(
    actor,
    FORM,
    {
      ...{ region, key: name, version: String(last?.total ?? 0) },
      ...{ sentence: last?.sentence ?? "", asOf: last?.asOf ?? "", source: last?.source ?? "" },
      numerator: last?.numerator == null ? "" : String(last.numerator),
      denominator: last?.denominator == null ? "" : String(last.denominator),
    },
    { key: name, fromDraft },
  );
  return (
    <Columns
      main={
        <Section title={last ? "Declararlo otra vez" : "Declararlo"}>
          <DraftOffer savedAt={draftSavedAt} page={page} name={`${FORM}:${name}`} />
          <Form
            action={declareFactAction}
            {...{ values, page }}
            draft={name}
            autosave={FORM}
            labels={FACT_FIELDS}
            submit="Declarar el logro"
          >
            <FormHidden name="region" />
            <FormHidden name="key" />
            <FormHidden name="version" />
            <FormTextArea
              name="sentence"
              label={FACT_FIELDS.sentence}
              hint="En una o dos frases, como lo leerá cualquier persona."
              required
            />
            <Fieldset
              legend="La cifra"
              hint={`Cuántas ${FIGURE_LABELS[name]}. Si no hay cifra, deje las dos vacías.`}
              inline
            >
              <FormText name="numerator" label={FACT_FIELDS.numerator} inputMode="numeric" width="sm" />
              <FormText name="denominator" label={FACT_FIELDS.denominator} inputMode="numeric" width="sm" />
            </Fieldset>
            <FormDate
              name="asOf"
              label={FACT_FIELDS.asOf}
              hint="El día al que corresponde: lo dirán los resúmenes con fecha de corte de ese día o posterior."
              required
            />
            <FormText
              name="source"
              label={FACT_FIELDS.source}
              hint="El documento o el registro de donde sale, con su número o su fecha."
              width="full"
              required
            />
          </Form>
        </Section>
      }
      aside={
        <Section title="Lo que se declaró" aside={last?.total}>
          {last ? (
            <Timeline
              label="Lo que se declaró"
              events={facts.map((fact, i) => ({
                id: fact.id,
                when: dayAndTime(fact.createdAt),
                dateTime: fact.createdAt.toISOString(),
                what: fact.sentence,
                detail: [
                  ...(fact.numerator === null || fact.denominator === null
                    ? []
                    : [`${NUMBER.format(fact.numerator)} de ${NUMBER.format(fact.denominator)}`]),
                  `Al ${shortDay(fact.asOf)}`,
                  `Fuente: ${fact.source}`,
                  ...(fact.author ? [`Lo declaró ${fact.author}`] : []),
                ].join(". "),
                latest: i === 0,
              }))}
            />
          ) : (
            <EmptyState title="Todavía no se declaró">Lo primero que se declare aparecerá aquí.</EmptyState>
          )}
        </Section>
      }
    />
  );
}
