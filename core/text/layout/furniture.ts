/** The longest byline, credit or notice, in UTF-16 code units. */
export const LONGEST_FURNITURE = 60;

// How Chinese papers sign an article: an office and names, or what somebody did for it.
const byline =
  /^(?:[（(]?(?:本[报刊网台社]|特约|实习|见习|驻\S{1,6})?(?:首席)?(?:记者|通讯员|评论员|撰稿人?)[\s:：][^。！？]{1,30}|(?:文|图|作者|撰文|采写|摄影)[/／:：|｜]\s?[^。！？]{1,30}|By\s[A-Z][^.!?]{1,40})$/u;

// What a byline may begin with, to rule most lines out before the pattern is tried.
const bylineOpenings = "（(本特实见驻首记通评撰文图作采摄B";

// What a page carries besides its articles: editors, sources, pictures, pointers to other pages and codes to scan.
const notice =
  /责任编辑|责编|美编|版式|校对|编者按|编者注|资料图|图为|图片来源|供图|来源[:：]|扫描|扫码|二维码|下转第|上接第|紧接第|本版(?:稿件|文|图)|转载|版权|^[（(]\s?(?:记者|本[报刊网]|文|图|摄|完)/u;

/** True for a stretch of a text that says who wrote the article; `start` and `end` are UTF-16 offsets. */
export function isByline(text: string, start = 0, end = text.length): boolean {
  return (
    end - start <= LONGEST_FURNITURE &&
    bylineOpenings.includes(text.charAt(start)) &&
    byline.test(text.slice(start, end))
  );
}

/** True for an editor's note, a credit or another notice of the page. */
export function isNotice(text: string, start = 0, end = text.length): boolean {
  return end - start <= LONGEST_FURNITURE && notice.test(text.slice(start, end));
}
