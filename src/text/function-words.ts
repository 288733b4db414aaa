/**
 * German words that hold a sentence together and name nothing, folded. The search knows these without any thesaurus;
 * `noise.json` of the thesaurus has the longer list with the words of offices ("Termin", "beantragen").
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'aber alle als also am an ans auch auf aufs aus bei beim bin bis bitte da dafur damit dann das dass dein deine dem den denn der des ' +
    'die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch fur furs ganz gegen ' +
    'gibt hab habe haben hallo hat hatte hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jetzt kann kannst ' +
    'kein keine keinen konnen man mal mein meine meinem meinen meiner meines mich mir mit mochte mochten muss musste mussen ' +
    'nach nicht noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit sich sie sind so soll sollen ' +
    'uber um ums und uns unser unsere unserem unseren unserer unter vom von vor wann war waren warum was weil welche welchen ' +
    'welcher welches wenn wer werde werden wie wieder wir wird wo wohin wurde wurden wegen will wollen zu zum zur zwischen'
  ).split(' '),
);
