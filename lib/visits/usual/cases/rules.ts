import type { AgreedScores } from "@/db/visit-values";

export type UsualCase = { key: string; title: string; story: string; agreed: AgreedScores };

/** Invented, for the classroom rubrics: nobody's class. A keeper takes one, discusses it and publishes it as her own. */
export const USUAL_CASES: UsualCase[] = [
  {
    key: "mercado",
    title: "Los precios del mercado, tercer grado",
    story:
      "La docente cuenta que el sábado fue al mercado y no le alcanzó el dinero. Pone sobre cada mesa una lista de precios y una bolsa con billetes de papel, y pide que en grupos de cuatro decidan qué comprar con veinte soles.\nCasi todos hablan, cuentan billetes y discuten. Un niño que mira la ventana es llamado por su nombre: «¿Tú qué llevarías?», y entra al grupo. Una niña explica a otra para qué sirve calcular antes de salir de casa.\nLa docente pasa por las mesas y pregunta «¿Cómo saben que alcanza?». Cuando un grupo se pasa por dos soles, les dice: «Revisen la suma de las papas», y sigue. Al final tres grupos muestran dos compras distintas y los demás dicen cuál conviene y por qué.\nSe piden la palabra con la mano. Dos veces la bulla sube; la docente levanta la mano, todos la levantan y bajan la voz.",
    agreed: {
      involucra: {
        option: "IV",
        why: "Casi todos participan, se preguntan entre ellos y una estudiante dice para qué le sirve; a quien se apartó se le dio otra entrada.",
      },
      razonamiento: {
        option: "III",
        why: "Deciden, justifican y comparan buena parte de la sesión. No llega a IV porque no se les pide probar otro camino.",
      },
      retroalimenta: {
        option: "II",
        why: "Recorre las mesas, pero ante el error dice dónde corregir en lugar de ayudar a descubrirlo.",
      },
      respeto: {
        option: "III",
        why: "Trato cercano y atento durante la sesión; no se ve que cuiden unos de otros por su cuenta.",
      },
      comportamiento: {
        option: "III",
        why: "Las normas se conocen y se retoman con una señal acordada; es ella quien las recuerda.",
      },
    },
  },
  {
    key: "dictado",
    title: "El cuadro de los ecosistemas, primero de secundaria",
    story:
      "El docente dicta la definición de ecosistema y los estudiantes copian. Dibuja en la pizarra un cuadro de dos columnas y pide que lo pasen al cuaderno. Más de la mitad conversa de otra cosa; algunos dibujan.\nPregunta tres veces «¿Entendieron?» y responden en coro «Sí, profesor». Un estudiante levanta la mano: «¿El parque es un ecosistema?». El docente responde «Eso lo veremos después» y sigue dictando.\nRevisa cinco cuadernos y pone un visto. A uno le dice «Te falta la fecha».\nCuando dos se ríen, dice: «Ustedes siempre molestando, por eso no aprenden», y los cambia de sitio. Amenaza con bajar puntos tres veces; la conversación vuelve a los pocos minutos.",
    agreed: {
      involucra: {
        option: "I",
        why: "La mayoría está distraída o copia, y nadie sabe para qué sirve lo que hace.",
      },
      razonamiento: {
        option: "I",
        why: "Solo se copia y se responde sí. La única pregunta propia se deja para después.",
      },
      retroalimenta: { option: "I", why: "Revisa formas, como la fecha, y no cómo van aprendiendo." },
      respeto: { option: "I", why: "Etiqueta a dos estudiantes delante de todos." },
      comportamiento: { option: "I", why: "Recurre a amenazas y el desorden vuelve enseguida." },
    },
  },
  {
    key: "cuento",
    title: "El final del cuento, quinto grado",
    story:
      "La docente lee en voz alta un cuento y se detiene antes del final. Pregunta «¿Qué creen que hará la protagonista?». Responden siempre cuatro estudiantes; los demás escuchan. Dice: «Muy bien, pero el autor pensó otra cosa», y lee el final.\nLuego cada uno escribe otro final. La mitad empieza; los demás esperan a que la docente escriba un ejemplo en la pizarra, y varios lo copian.\nElla se acerca a seis estudiantes. A una le dice: «Aquí va una coma, y cambia esta palabra por “temor”». La niña lo cambia.\nTrata a todos por su nombre y con cariño; cuando un niño se equivoca al leer y otro se ríe, dice «Aquí nadie se ríe de nadie», y el que rió pide disculpas.\nLas normas están en un cartel. Las señala dos veces y la clase sigue sin interrupciones.",
    agreed: {
      involucra: { option: "II", why: "Participa cerca de la mitad y responden siempre los mismos cuatro." },
      razonamiento: {
        option: "II",
        why: "Se pide imaginar un final, pero la docente da la respuesta y el ejemplo que luego se copia.",
      },
      retroalimenta: { option: "II", why: "Se acerca a algunos y les da la corrección hecha." },
      respeto: {
        option: "III",
        why: "Trato cálido y actúa bien ante la burla; no llega a verse que todos cuiden del clima.",
      },
      comportamiento: {
        option: "III",
        why: "Recuerda las normas con un cartel, sin gritos, y la clase no se detiene.",
      },
    },
  },
  {
    key: "circuito",
    title: "El foco que no prende, segundo de secundaria",
    story:
      "Cada grupo recibe pilas, cables y un foco. La docente dice: «Uno de estos circuitos no prende. Antes de tocarlo, escriban por qué creen que no».\nTodos escriben y luego prueban. En un grupo piensan que la pila está gastada; la cambian y sigue sin prender. La docente pregunta: «Si no era la pila, ¿qué queda por descartar y cómo lo sabrían?». Prueban cable por cable y anotan.\nLa docente nota que tres grupos confunden serie con paralelo. Detiene a todos, pide que un grupo lo muestre con sus manos y cuerpos, y cambia la última actividad por un nuevo reto sobre eso.\nLos grupos comparan explicaciones: «La de ustedes no explica por qué el segundo sí prende». Nadie se molesta; se ofrecen materiales.\nCuando dos discuten por la batería, una compañera recuerda el acuerdo de turnos y lo resuelven solos.",
    agreed: {
      involucra: { option: "IV", why: "Todos escriben, prueban y se preguntan entre grupos." },
      razonamiento: {
        option: "IV",
        why: "Formulan, descartan y discuten explicaciones durante casi toda la sesión.",
      },
      retroalimenta: {
        option: "IV",
        why: "Pregunta para que descubran su error y cambia la actividad por lo que encontró.",
      },
      respeto: { option: "IV", why: "Se contradicen con respeto y se ayudan sin que nadie lo pida." },
      comportamiento: { option: "IV", why: "Los propios estudiantes recuerdan el acuerdo y resuelven." },
    },
  },
  {
    key: "problemas",
    title: "Problemas de fracciones, sexto grado",
    story:
      "El docente pega en la pizarra tres problemas y dice: «Hoy aprenderemos a repartir sin que sobre». Resuelve el primero preguntando paso a paso; responden en distintas zonas del aula, y llama a dos que no habían hablado.\nEl segundo lo resuelven en parejas. Hay dos procedimientos distintos y el docente pide que los expliquen; una pareja dice por qué el suyo es más corto.\nRecorre todas las mesas. A quienes suman denominadores les pregunta: «Si comes medio pan y otro medio, ¿cuánto comiste?», y ellos corrigen. Como varios se confunden, vuelve a explicar con una tira de papel.\nHabla con respeto, aunque es distante: a una niña que dice estar cansada le responde «Falta poco, sigamos».\nSe pierde tiempo dos veces porque varios se paran a pedir prestado; pide silencio y lo obtiene por un rato.",
    agreed: {
      involucra: { option: "III", why: "La mayoría participa y se busca a quienes no habían hablado." },
      razonamiento: {
        option: "III",
        why: "Comparan procedimientos y explican el porqué buena parte de la sesión.",
      },
      retroalimenta: {
        option: "III",
        why: "Ayuda a darse cuenta del error y vuelve a explicar de otra manera cuando muchos no entienden.",
      },
      respeto: { option: "II", why: "Es respetuoso, pero distante ante lo que le pasa a una estudiante." },
      comportamiento: {
        option: "II",
        why: "Logra silencio por ratos y la sesión se interrumpe más de una vez.",
      },
    },
  },
  {
    key: "cartel",
    title: "Un cartel para el agua, cuarto grado",
    story:
      "La docente muestra una foto de una pileta que gotea y pregunta qué pasaría si nadie la arregla. Responden varios, cada vez más, y ella anota todo. Dice: «Haremos un cartel para que otros cierren el caño».\nEn grupos eligen la frase. Un grupo pregunta a quién va dirigido y cambia su frase. Los demás copian una de las frases de la pizarra.\nElla pasa por dos grupos y dice «Bonito». Al terminar pega los carteles y pide un aplauso; no se conversa sobre cuáles convencen.\nSe sienta junto a una niña que no quería pintar, conversan en voz baja y la niña se anima. Los estudiantes se prestan colores.\nHay reglas de grupo escritas; cuando uno se para sobre la silla, le recuerda la regla con calma y él baja. Dos grupos terminan antes y quedan sin nada que hacer.",
    agreed: {
      involucra: { option: "III", why: "La mayoría participa con interés y sabe para qué es el cartel." },
      razonamiento: {
        option: "II",
        why: "Un grupo piensa en su público; los demás copian y nadie discute qué frase convence.",
      },
      retroalimenta: { option: "I", why: "Solo dice «Bonito» y no recoge cómo va cada grupo." },
      respeto: {
        option: "IV",
        why: "Atiende con tacto a quien no quería participar y entre ellos se prestan y se cuidan.",
      },
      comportamiento: {
        option: "III",
        why: "Recuerda la regla con calma y funciona; faltó prever qué hacen quienes terminan antes.",
      },
    },
  },
];
