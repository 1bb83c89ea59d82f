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
import { useTranslation } from "react-i18next";
import {
  defaultReading,
  type ReadingSettings,
  readingFonts,
  readingRanges,
} from "../../../core/model/ReadingSettings";
import { joinedQuote } from "../../../core/text/quote";
import { currentDocument } from "../../state/documentStore";
import { changeReading, type ReadingSize, showReading } from "../../state/readingSettings";
import { useSettings } from "../../state/settings";
import { useView } from "../../state/viewStore";

/** Enough for a few lines, in UTF-16 code units. */
const SAMPLE_LENGTH = 240;

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
  const { visible } = useView.getState();
  const text =
    currentDocument()
      ?.source.text.slice(visible?.start ?? 0)
      .slice(0, SAMPLE_LENGTH) ?? "";
  const words = joinedQuote(text).trim();
  return <p className="reading-sample">{words === "" ? t("settings.sample") : words}</p>;
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
