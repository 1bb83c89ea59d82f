import { texts } from "../texts";

/** Annotations that belong together. */
export const relations = texts(
  {
    heading: "Belongs with",
    begun: "A relation begins at {{quote}}: go to another annotation and press the key again.",
    givenUp: "No relation is begun.",
    made: "{{first}} belongs with {{second}}.",
    takenApart: "The relation is taken away.",
    goTo: "Go to {{label}} {{quote}}",
    takeApart: "Take the relation to {{quote}} away",
    goOn: "Go to the other annotation, then",
    endHere: "With {{quote}}?",
    giveUp: "Give up",
  },
  {
    heading: "关联",
    begun: "关联从{{quote}}开始：请转到另一条标注，再按一次此键。",
    givenUp: "已放弃建立关联。",
    made: "{{first}}已与{{second}}关联。",
    takenApart: "关联已删去。",
    goTo: "转到{{label}}{{quote}}",
    takeApart: "删去与{{quote}}的关联",
    goOn: "转到另一条标注后按",
    endHere: "与{{quote}}关联？",
    giveUp: "放弃",
  },
);
