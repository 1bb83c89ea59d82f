/**
 * What policies count, most often, with the id of each; other nouns are their own id. Words of one id count the
 * same thing to an analyst.
 */
const IDS: Readonly<Record<string, string>> = {
  projects: "项目|工程",
  enterprises: "企业|公司|厂|工厂|集团|龙头|小巨人|商户|外商",
  "market-entities": "市场主体|经营主体|个体工商户|个体户",
  industries: "产业|行业|支柱产业",
  "industry-chains": "产业链|供应链",
  clusters: "集群|产业集群|产业群",
  parks: "园区|产业园|科技园|工业园|公园|示范园",
  zones: "开发区|示范区|新区|试验区|保护区|高新区|功能区|先行区|集聚区",
  bases: "基地",
  platforms: "平台|载体",
  centres: "中心|枢纽",
  laboratories: "实验室",
  institutions: "机构|院所|研究院|学院|银行|院校|社团|社会组织",
  brands: "品牌|商标",
  products: "产品|单品|装备|新药|农产品",
  jobs: "岗位|就业岗位|就业|职位",
  people: "人才|人员|技能人才|学员|农民|居民|志愿者|专家|人口|游客|医生|教师",
  goals: "目标|指标",
  tasks: "任务",
  measures: "举措|措施|办法|行动|对策",
  policies: "政策|制度",
  reforms: "改革",
  matters: "事项|实事|业务",
  standards: "标准|规范",
  patents: "专利|发明专利",
  technologies: "技术|核心技术|关键技术",
  results: "成果",
  "scenic-areas": "景区|景点",
  schools: "学校|小学|中学|幼儿园|高校|大学",
  hospitals: "医院|卫生院|诊所",
  villages: "村|乡村|行政村|村庄|村寨",
  townships: "乡镇|镇|街道",
  counties: "县|县市|区县|县区",
  cities: "城市|都市",
  communities: "社区|小区",
  households: "农户|家庭",
  cooperatives: "合作社|家庭农场",
  beds: "床位",
  dwellings: "住房|房源|公寓|保障房|公租房",
  "parking-spaces": "车位|泊车位|停车位",
  "school-places": "学位",
  "charging-points": "充电桩|充电站",
  "base-stations": "基站",
  vehicles: "汽车|公交车|新能源汽车|车辆",
  routes: "航线|线路|通道|班列",
  roads: "公路|道路",
  berths: "泊位|码头",
  airports: "机场",
  stations: "车站|站点|电站",
  bridges: "大桥|桥梁",
  towns: "小镇|特色小镇",
  areas: "片区|街区|商圈",
  teams: "团队|队伍",
  events: "活动|会议|展会|赛事|论坛",
  incubators: "孵化器|众创空间|孵化基地",
  farms: "农场|牧场|养殖场",
  warehouses: "仓库|海外仓|冷库|粮仓",
  canteens: "食堂|助餐点",
  toilets: "厕所|公厕",
  lines: "生产线|产线|地铁",
  cases: "案件|案例",
  shops: "门店|商店|超市|网点",
  reservoirs: "水库",
};

const idByNoun = new Map(
  Object.entries(IDS).flatMap(([id, nouns]) => nouns.split("|").map((noun) => [noun, id] as const)),
);

/** The first word of an id, or undefined where it is none of ours. */
export function nounOfId(id: string): string | undefined {
  return Object.hasOwn(IDS, id) ? IDS[id]?.split("|")[0] : undefined;
}

const LONGEST = Math.max(...[...idByNoun.keys()].map(({ length }) => length));

/** A counted noun in some words. */
export interface Noun {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The longest known noun that ends at an offset. */
export function nounEndingAt(text: string, end: number): Noun | null {
  for (let length = Math.min(LONGEST, end); length > 0; length--) {
    const id = idByNoun.get(text.slice(end - length, end));
    if (id) return { id, start: end - length, end };
  }
  return null;
}

/** The longest known noun that begins at an offset. */
export function nounBeginningAt(text: string, start: number): Noun | null {
  for (let length = Math.min(LONGEST, text.length - start); length > 0; length--) {
    const id = idByNoun.get(text.slice(start, start + length));
    if (id) return { id, start, end: start + length };
  }
  return null;
}
