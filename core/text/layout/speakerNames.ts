// What interviews call the one who asks; 《…》 stands for the paper that does.
const asker =
  /^(?:(?:问|提问|Q|question|interviewer)\d*|《[^》]+》.*|.*(?:记者|主持人)(?:\d|[提追]?问)?|记|网友|观众|听众)$/iu;
// A name may follow the office, but what ends in 到, 悉 or 说 is what a reporter saw, heard or said.
const named = /^.{0,8}(?:记者|主持人)(?:\s\p{Script=Han}{2,4}|\p{Script=Han}{1,2}[^到悉说道见现解问])$/u;
const answerer = /^(?:答|回答|受访者|A|answer|interviewee)\d*$/iu;
const outlet = /(?:编辑|报|网|社|台|周刊|杂志|客户端)$/u;
// 首先：, 第二：, 其中：, 包括： lead on in what somebody says.
const nobody =
  /^(?:第?[一二三四五六七八九十]+|首先|其次|再次|最后|此外|另外|同时|其中|即|.*(?:是|为|如下|包括|方面))$/u;

/** True for a label that only somebody who asks has (记者, 《某报》), by the name alone. */
export const isAsker = (name: string) => asker.test(name) || named.test(name);

/** True for a label that somebody who asks may have too: an editor's, a paper's, a station's or a site's. */
export const mayAsk = (name: string) => isAsker(name) || outlet.test(name);

/** True for a label that only somebody who answers has (答). */
export const isAnswerer = (name: string) => answerer.test(name);

/** True for a label that can be somebody's. */
export const isSomebody = (name: string) => !nobody.test(name);
