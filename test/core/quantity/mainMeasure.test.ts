import { describe, expect, it } from "vitest";
import type { Measure } from "../../../core/quantity/Measure";
import { mainMeasure } from "../../../core/quantity/mainMeasure";
import { bracketed } from "./bracketed";

const shown = ({ comparator, value, unit }: Measure) =>
  `${comparator} ${typeof value === "number" ? value : value.join("–")} ${unit.id}`;

function measureIn(words: string): string {
  const { text, place } = bracketed(words);
  const main = mainMeasure(text, place);
  if (!main) return "none";
  return main.threshold ? `${shown(main.quantity)}, of those ${shown(main.threshold)}` : shown(main.quantity);
}

describe("the quantity of a target", () => {
  it.each([
    ["新建水库5座", "= 5 reservoirs"],
    ["新建5座水库", "= 5 reservoirs"],
    ["引进二十几家企业", "> 20 enterprises"],
    ["带动十几万人就业", "> 100000 people"],
    ["建成几十座水库", "none"],
    ["税收达到100余亿元", "> 10000000000 CNY"],
    ["企业控制在100多家", "<= 100 enterprises"],
    ["投资约20多亿元", "~ 2000000000 CNY"],
    ["𠮷县产值增长两倍半以上", ">= 2.5 times"],
    ["粮食产量1,250万吨", "= 12500000 t"],
    ["粮食产量1250.5万吨", "= 12505000 t"],
    ["总投资三百五十亿元", "= 35000000000 CNY"],
    ["总产值两万亿元", "= 2000000000000 CNY"],
    ["总产值1.2万亿元", "= 1200000000000 CNY"],
    ["税收4.16亿元", "= 416000000 CNY"],
    ["税收三亿五千万元", "= 350000000 CNY"],
    ["投入3千万元", "= 30000000 CNY"],
    ["投入二十万零五百元", "= 200500 CNY"],
    ["出口50亿美元", "= 5000000000 USD"],
    ["新增就业五万人", "= 50000 people"],
    ["接待游客两千万人次", "= 20000000 person-times"],
    ["装机容量500万千瓦", "= 5000000 kW"],
    ["发电量30亿千瓦时", "= 3000000000 kWh"],
    ["高标准农田20万亩", "= 200000 mu"],
    ["公路通车里程800公里", "= 800 km"],
    ["绿地12平方公里", "= 12 km²"],
    ["生产整车三百万辆", "= 3000000 vehicles"],
    ["完成投资1.2万亿", "= 1200000000000 CNY"],
    ["新增投资三点五亿元", "= 350000000 CNY"],
    ["进出口总额500亿美元", "= 50000000000 USD"],
    ["接待游客1.5亿人次", "= 150000000 person-times"],
    ["装机容量300兆瓦", "= 300 MW"],
    ["吞吐量1000万标箱", "= 10000000 TEU"],
    ["建成标准厂房三百万平方米", "= 3000000 m²"],
    ["细颗粒物浓度35微克/立方米", "= 35 µg/m³"],
    ["年产芯片10亿颗", "= 1000000000 颗"],
    ["用电量50亿千瓦时", "= 5000000000 kWh"],
    ["引进两家企业", "= 2 enterprises"],
  ])("reads the number and unit of %s", (words, expected) => expect(measureIn(words)).toBe(expected));

  it.each([
    ["覆盖率85%", "= 85 %"],
    ["覆盖率百分之八", "= 8 %"],
    ["覆盖率百分之八十五", "= 85 %"],
    ["覆盖率百分之八点五", "= 8.5 %"],
    ["出生缺陷率千分之三", "= 3 ‰"],
    ["产业规模五年翻两番", "= 4 times"],
    ["占比提高3个百分点以上", ">= 3 percentage-points"],
    ["增长一倍以上", ">= 1 times"],
    ["入学率八成以上", ">= 80 %"],
    ["占比提高2个百分点", "= 2 percentage-points"],
    ["本地配套率达到七成", ">= 70 %"],
    ["规模扩大到3倍", ">= 3 times"],
    ["产值翻一番", "= 2 times"],
    ["产值翻两番", "= 4 times"],
    ["产值翻番", "= 2 times"],
    ["用户数倍增", "= 2 times"],
    ["绿色建筑占比过半", "> 50 %"],
    ["绿电占比不低于一半", ">= 50 %"],
    ["审批费用打五折", "= 50 %"],
  ])("reads the share or multiple of %s", (words, expected) => expect(measureIn(words)).toBe(expected));

  it.each([
    ["不少于20家企业", ">= 20 enterprises"],
    ["企业不低于20家", ">= 20 enterprises"],
    ["企业至少20家", ">= 20 enterprises"],
    ["企业十余家", "> 10 enterprises"],
    ["企业千余家", "> 1000 enterprises"],
    ["逾万家企业", "> 10000 enterprises"],
    ["近百家企业", "~ 100 enterprises"],
    ["总量突破5000亿元大关", "> 500000000000 CNY"],
    ["减负100余亿元", "> 10000000000 CNY"],
    ["奖励最高500万元", "<= 5000000 CNY"],
    ["增速保持在6%", "= 6 %"],
    ["产量稳定在300万吨以上", ">= 3000000 t"],
    ["干部上千名", ">= 1000 people"],
    ["办结时间30分钟以内", "<= 30 minutes"],
    ["企业20家以上", ">= 20 enterprises"],
    ["20家及以上企业", ">= 20 enterprises"],
    ["企业数量达到20家", ">= 20 enterprises"],
    ["企业数达20家左右", "~ 20 enterprises"],
    ["企业总数突破20家", "> 20 enterprises"],
    ["企业超过20家", "> 20 enterprises"],
    ["税收超30亿元", "> 3000000000 CNY"],
    ["税收逾三十亿元", "> 3000000000 CNY"],
    ["上百家企业", ">= 100 enterprises"],
    ["产值过千亿元", "> 100000000000 CNY"],
    ["增速保持在8%以上", ">= 8 %"],
    ["增速保持在8%左右", "~ 8 %"],
    ["增速稳定在8%", "= 8 %"],
    ["约300个车位", "~ 300 parking-spaces"],
    ["近300个车位", "~ 300 parking-spaces"],
    ["签约300个项目", "= 300 projects"],
    ["十余个项目", "> 10 projects"],
    ["30多个项目", "> 30 projects"],
    ["能耗强度控制在0.5吨标准煤以内", "<= 0.5 tce"],
    ["失业率不超过5.5%", "<= 5.5 %"],
    ["失业率低于5%", "< 5 %"],
    ["办理时间压缩至3个工作日", "<= 3 working-days"],
    ["死亡率下降到3‰以下", "<= 3 ‰"],
    ["办理材料减少到4份以内", "<= 4 份"],
  ])("reads the bounds of %s", (words, expected) => expect(measureIn(words)).toBe(expected));

  it.each([
    ["培育3—5家龙头企业", "range 3–5 enterprises"],
    ["培育3至5家龙头企业", "range 3–5 enterprises"],
    ["培育三到五家龙头企业", "range 3–5 enterprises"],
    ["培育三五家龙头企业", "range 3–5 enterprises"],
    ["增长7-8%", "range 7–8 %"],
    ["投资200~300亿元", "range 20000000000–30000000000 CNY"],
    ["补助50—100万元", "range 500000–1000000 CNY"],
    ["引进三四十家企业", "range 30–40 enterprises"],
    ["引进两三百名专家", "range 200–300 people"],
    ["投资3-5亿元", "range 300000000–500000000 CNY"],
    ["投资3亿元~5亿元", "range 300000000–500000000 CNY"],
    ["增长8%—10%", "range 8–10 %"],
    ["增长百分之八至百分之十", "range 8–10 %"],
  ])("reads the range %s", (words, expected) => expect(measureIn(words)).toBe(expected));

  it.each([
    ["新增亿元以上项目60个", "= 60 projects, of those >= 100000000 CNY"],
    ["5亿元以上产业项目不少于30个", ">= 30 projects, of those >= 500000000 CNY"],
    ["培育30家营收超10亿元的企业", "= 30 enterprises, of those > 1000000000 CNY"],
    ["打造2个500亿级产业集群", "= 2 clusters, of those >= 50000000000 CNY"],
    ["新建500张床位以上医院2所", "= 2 hospitals, of those >= 500 beds"],
    ["建设万亩以上基地10个", "= 10 bases, of those >= 10000 mu"],
    ["建成百亿级园区4个", "= 4 parks, of those >= 10000000000 CNY"],
    ["引进3个投资超10亿元的项目", "= 3 projects, of those > 1000000000 CNY"],
    ["建成百亿级园区", ">= 10000000000 CNY"],
    ["引进2亿元以上工业项目180个以上", ">= 180 projects, of those >= 200000000 CNY"],
    ["形成1个五千亿级、2个千亿级产业集群", "= 1 clusters, of those >= 500000000000 CNY"],
    ["产值超500亿元的集群", "> 50000000000 CNY"],
    ["新签项目60个、总投资300亿元", "= 60 projects"],
    ["新签项目60个，其中亿元以上20个", "= 60 projects"],
    ["占比从12%提高到20%", ">= 20 %"],
    ["由10家企业增加到30家企业", ">= 30 enterprises"],
    ["万元GDP能耗下降14%", "= 14 %"],
    ["每万人拥有医生35名", "= 35 people"],
  ])("chooses what is wanted of %s", (words, expected) => expect(measureIn(words)).toBe(expected));

  it.each([
    ["建设一座现代化新城"],
    ["打造一批特色小镇"],
    ["成为第三个试点城市"],
    ["2025年建成美丽乡村"],
    ["落实《关于稳增长的二十条措施》"],
    ["落实“稳增长20条”"],
    ["推进“六个一”工程"],
    ["打好“三张牌”"],
    ["开展“十家企业”行动"],
    ["落实“十条措施”政策"],
    ["实施规模倍增计划"],
    ["构建“2+6+N”体系"],
    ["走进千家万户"],
    ["引进500强企业"],
    ["引进数十家企业"],
    ["发展5G产业"],
    ["支持三元锂电池研发"],
    [""],
  ])("takes no other number for a quantity: %s", (words) => expect(measureIn(words)).toBe("none"));

  it.each([
    ["打造新材料、电子信息“六个制造基地”", "= 6 bases"],
    ["实施“十大工程”、做强产业", "= 10 projects"],
    ["𠮷县建设「五大中心」和园区", "= 5 centres"],
  ])("counts things whose noun is quoted with their number: %s", (words, expected) =>
    expect(measureIn(words)).toBe(expected),
  );

  it.each([
    ["综合实力进入全国前十", "<= 10 rank"],
    ["总量位居全省前3位", "<= 3 rank"],
    ["𠮷县外贸总额位居全省第一", "= 1 rank"],
    ["规模居全国第3位、增速领先", "= 3 rank"],
    ["在全省的排名前移3位", "none"],
    ["培育全省第一批园区", "none"],
    ["培育我市第二产业", "none"],
    ["前5个月完成", "none"],
    ["前三季度开工", "none"],
  ])("reads a rank: %s", (words, expected) => expect(measureIn(words)).toBe(expected));

  it.each([
    ["力争新增［项目100个］以上", ">= 100 projects"],
    ["完成100个，［力争200个］项目", "= 200 projects"],
    ["完成100个项目，［建成幸福家园］，引资5亿元", "none"],
    ["“［产值超千亿元、税收超百亿元］”", "> 100000000000 CNY"],
    ["在𠮷县［新建学校3所］", "= 3 schools"],
  ])("looks at the target alone, at its bounds and nouns also around: %s", (words, expected) =>
    expect(measureIn(words)).toBe(expected),
  );
});
