export { seededRandom } from "../../core/suggest/seededRandom";
