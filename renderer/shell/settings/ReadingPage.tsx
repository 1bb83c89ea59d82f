import {
  Button,
  Label,
  Radio,
  RadioGroup,
  Slider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
} from "react-aria-components";
import {
  defaultReading,
  type ReadingSettings,
  readingFonts,
  readingRanges,
} from "../../../core/model/ReadingSettings";
import type { ParagraphKind } from "../../../core/text/layout/TextLayout";
import { span } from "../../../core/text/Span";
import { useTranslation } from "../../i18n/useTranslation";
import { currentDocument } from "../../state/documentStore";
import { changeReading, type ReadingSize, showReading } from "../../state/readingSettings";
import { readingOf } from "../../state/readingStore";
import { useSettings } from "../../state/settings";
import { useView } from "../../state/viewStore";

/** Enough for a few lines, in UTF-16 code units. */
const SAMPLE_LENGTH = 240;

/** What is read, besides headings and lines that name somebody. */
const runningKinds: ReadonlySet<ParagraphKind> = new Set(["body", "answer"]);

/** How the text is set. The sample shows it, and so does the text behind the dialog. */
export function ReadingPage() {
  const { t } = useTranslation();
  const { reading } = useSettings();
  return (
    <>
      <Sample />
      <Size size="textSize" />
      <Size size="lineLength" />
      <Size size="lineHeight" />
      <FontChoice font={reading.font} />
      <Button className="button" onPress={() => changeReading(defaultReading)}>
        {t("settings.usualReading")}
      </Button>
    </>
  );
}

/** Some of the text that is being read: the faces of its script are what is chosen here. */
function Sample() {
  const { t } = useTranslation();
  const words = wordsRead();
  return <p className="reading-sample">{words === "" ? t("settings.sample") : words}</p>;
}

/** The beginning of the first paragraph in view that is set as the sample is, else of the first one. */
function wordsRead(): string {
  const opened = currentDocument();
  if (!opened) return "";
  const { layout, reflowed } = readingOf(opened);
  const top = useView.getState().visible?.start ?? 0;
  const inView = layout.paragraphs.filter(({ end }) => end > top);
  const found = inView.find(({ kind }) => runningKinds.has(kind)) ?? inView[0];
  return found ? reflowed.quote(span(found.start, Math.min(found.end, found.start + SAMPLE_LENGTH))) : "";
}

function Size({ size }: { size: ReadingSize }) {
  const { t } = useTranslation();
  const value = useSettings().reading[size];
  const { min, max, step } = readingRanges[size];
  const changed = (next: number) => ({ [size]: Math.round(next * 100) / 100 });
  return (
    <Slider
      className="size"
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={(next: number) => showReading(changed(next))}
      onChangeEnd={(next: number) => changeReading(changed(next))}
    >
      <Label>{t(`settings.${size}`)}</Label>
      <SliderOutput>{t(`settings.${size}_value`, { value })}</SliderOutput>
      <SliderTrack className="size-track">
        <SliderThumb className="size-thumb" />
      </SliderTrack>
    </Slider>
  );
}

function FontChoice({ font }: { font: ReadingSettings["font"] }) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className="choice"
      value={font}
      onChange={(next: string) => changeReading({ font: next as ReadingSettings["font"] })}
      orientation="horizontal"
    >
      <Label>{t("settings.font")}</Label>
      <div className="choice-values">
        {readingFonts.map((each) => (
          <Radio key={each} value={each} className="choice-value">
            {t(`settings.font_${each}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
