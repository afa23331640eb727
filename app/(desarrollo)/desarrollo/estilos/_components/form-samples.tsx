import { Check, Trash2 } from "lucide";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { DialogLink } from "@/components/ui/dialog-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Fieldset } from "@/components/ui/fieldset";
import { FileField } from "@/components/ui/file-field";
import { Icon } from "@/components/ui/icon";
import { NoticeBar } from "@/components/ui/notice-bar";
import { Progress } from "@/components/ui/progress";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { Status } from "@/components/ui/status";
import { Steps } from "@/components/ui/steps";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

export function FormSamples() {
  return (
    <>
      <Section title="En qué va el plan" id="tramite">
        <Steps
          label="Pasos del plan"
          steps={[
            { label: "Borrador", state: "done", detail: "12 de marzo" },
            { label: "Enviado a la UGEL", state: "done", detail: "2 de abril", href: "#envio" },
            { label: "En revisión", state: "current", detail: "Julio Paredes, hasta el 27" },
            { label: "Aprobado", state: "todo" },
          ]}
        />
      </Section>
      <Section title="Nuevo acuerdo" id="formulario" aside="Será el acuerdo 3 de hoy">
        <NoticeBar>
          <Status kind="done">Hay quórum</Status>
          <span>
            <b>21 de 26</b> presentes, se necesitan 14
          </span>
          <span className="text-sm text-muted">Guardado a las 9:41 en este equipo y en el servidor</span>
        </NoticeBar>
        <div className="grid gap-x-16 gap-y-9 lg:grid-cols-[minmax(0,1fr)_20.75rem]">
          <form className="min-w-0">
            <ErrorSummary
              errors={[
                {
                  name: "due",
                  message: "La fecha límite ya pasó: escriba una desde el viernes 27 de noviembre",
                },
              ]}
            />
            <TextArea
              name="text"
              label="Qué se acuerda"
              hint="Una sola acción, que se pueda comprobar."
              required
            />
            <SelectField
              name="owner"
              label="Responsable"
              required
              options={[
                { value: "1", label: "Rosa Tello Arce, especialista local" },
                { value: "2", label: "Julio Paredes Inga" },
              ]}
            />
            <DateField
              name="due"
              label="Fecha límite"
              required
              defaultValue="2026-11-20"
              error={["La fecha ya pasó. Escriba una desde el 27/11/2026."]}
            />
            <RadioGroup
              name="how"
              label="Cómo se decidió"
              inline
              required
              defaultValue="vote"
              options={[
                { value: "all", label: "Por consenso" },
                { value: "vote", label: "Por votación" },
              ]}
            />
            <CheckboxGroup
              name="present"
              label="Quiénes estuvieron"
              inline
              defaultValue={["heads"]}
              options={[
                { value: "heads", label: "Directivos" },
                { value: "allies", label: "Aliados" },
              ]}
            />
            <Fieldset legend="Votos" hint="Presentes con voto: 21. La suma debe dar 21." inline>
              <TextField name="for" label="A favor" type="number" defaultValue={18} required />
              <TextField name="against" label="En contra" type="number" defaultValue={1} required />
              <TextField name="abstain" label="Se abstienen" type="number" defaultValue={2} required />
            </Fieldset>
            <FileField name="file" label="Documento de sustento" hint="PDF o foto, hasta 10 MB." />
            <CheckboxField name="public" label="Leer este acuerdo al cierre de la sesión" />
            <div className="mt-6 flex flex-wrap gap-2.5">
              <Button variant="primary" icon={Check}>
                Registrar acuerdo
              </Button>
              <DialogLink dialog="borrar-acuerdo" href="#borrar" variant="danger">
                <Icon of={Trash2} />
                Borrar borrador
              </DialogLink>
              <Button type="button" disabled>
                Enviar acta
              </Button>
            </div>
          </form>
          <div>
            <Alert kind="due" announce="none" title="Lea los niveles con cautela.">
              Participó el 52 % en colegios de 600 estudiantes o más, y el 31 % en los de menos de 200.{" "}
              <a href="#faltan">Quiénes faltan</a>
            </Alert>
            <Alert kind="done" announce="status">
              Su acuerdo quedó registrado con el número 2.
            </Alert>
            <Alert kind="late" title="No se pudo enviar el acta.">
              Sus datos siguen aquí. <a href="#reintentar">Intentar de nuevo</a>
            </Alert>
            <Alert kind="info" announce="none" title="La evaluación cierra el 4 de diciembre." />
            <div className="mt-7">
              <Progress id="lectura" label="Leyendo el archivo" value={1204} max={2006} noun="filas" />
            </div>
            <div className="mt-7">
              <Steps
                label="Agenda"
                direction="down"
                steps={[
                  { label: "1. Apertura, quórum y acta", state: "done", detail: "11 min" },
                  { label: "2. Acuerdos de octubre", state: "done", detail: "14 min" },
                  { label: "3. Evaluación de cierre", state: "current", detail: "12 de 20" },
                  { label: "4. Comunidad de lectura", state: "todo", detail: "25 min" },
                ]}
              />
            </div>
          </div>
        </div>
        <Dialog id="borrar-acuerdo" title="Borrar este borrador">
          <p>Se borra lo que escribió y no se puede recuperar. El acta no cambia.</p>
          <form className="mt-5 flex flex-wrap gap-2.5">
            <Button variant="danger">Borrar borrador</Button>
          </form>
        </Dialog>
      </Section>
    </>
  );
}
