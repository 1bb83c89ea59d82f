import { texts } from "../texts";

/** What a format could not carry. */
export const loss = texts(
  {
    note: "notes",
    attributes: "attributes",
    relations: "relations between annotations",
    origin: "where annotations came from",
    times: "times of tagging",
    status: "whether a document is done",
    annotator: "the annotator's name",
    span: "exact ranges",
    overlap: "overlapping annotations",
    text: "the text to the letter",
    "label-name": "names of labels",
  },
  {
    note: "备注",
    attributes: "属性",
    relations: "标注之间的关联",
    origin: "标注来源",
    times: "标注时间",
    status: "文档完成状态",
    annotator: "标注者姓名",
    span: "精确范围",
    overlap: "重叠的标注",
    text: "逐字不变的文本",
    "label-name": "标签名称",
  },
);
