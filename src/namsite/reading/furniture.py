"""The furniture of saved pages by its wording: Read more, Tags, Share, credits of pictures, rights, navigation.

The lists below hold regular expressions, several a line; spaces count, line breaks and indentation do not.
"""

from __future__ import annotations

import re

# Before a colon, a bar or the line's end these open links, lists of tags, credits and the like.
_LABELS = """
read (?:more|also|next|on|full story|it too)|also read|keep reading|our standards
see also|must read|don['’]t miss|recommended(?: for you)?
you may also (?:like|be interested in)|in this article|on this page|continue reading
related(?: (?:articles?|stor(?:y|ies)|news|topics?|content|links?|posts?|items?|reading|coverage|materials?|tags?))?
more(?: (?:on this(?: (?:story|topic))?|news|stories|articles|information|about this))?
more (?:from \\S+(?: \\S+){0,3}|in \\S+)
tags?|topics?|key ?words?|labels?|filed under|categor(?:y|ies)|posted in|follow topics
share(?: (?:this(?: \\w+)?|on|via)\\b[^.:]*)?|follow(?: us)?(?: on [^.:]*)?
subscribe[^.:]{0,40}|sign up[^.:]{0,40}|back to [^.:]{0,30}|print(?: version)?|printable version|print edition
e-?mail(?: this)?|tweet|whatsapp|facebook|twitter|telegram|linkedin|credits?|sources?|courtesy
comments?(?: \\(?\\d+\\)?)?|\\d+ comments?|leave a (?:comment|reply)|advertisement|advert|sponsored(?: content)?
downloads?|attachments?|contacts?|contact us|media contacts?|press contacts?|tel|phone|fax|website|web|url|links?
(?:for )?(?:more|further) information[^.:]{0,30}|most (?:read|popular|viewed|shared)(?: \\w+)?|trending(?: now)?
latest(?: (?:news|stories|articles))?|top stories|editors?['’]?s? (?:picks?|choice|note)|permalink|short (?:url|link)
next(?: (?:article|story|post))?|prev(?:ious)?(?: (?:article|story|post))?|views?|hits|reads|word count
newspaper section|section|reading time|time to read|page|ref(?:erence)?(?: no\\.?)?|languages?|font size|text size
listen(?: to (?:this )?article)?|watch(?: (?:live|also|now|more|the video))?|video|audio|podcast|gallery|photo gallery
photos?(?: (?:credits?|by))?|pictures?|images?|file photo|illustration|infographics?|map
homepage|home|top|menu|search|login|log in|news alert
"""

# A line that begins like this belongs to the page whatever follows.
_OPENINGS = """
please (?:credit|share|note that this|read|click|subscribe|cite|enable|log|sign)\\b
(?:follow|like|join|find|contact) us\\b|share (?:this|on|via)\\b|click here|sign up (?:for|to|now)\\b
subscribe (?:to|for|now)\\b|get (?:the latest|our (?:newsletter|app))|back to (?:top|index|home|list|news|main)
all rights reserved|no part of th|content from this|any (?:use|reproduction) of\\b|©|\\(c\\)\\s|copyright\\b
(?:when|while|if) (?:using|quoting|citing|reprinting)\\b|last (?:updated|modified)\\b
(?:the )?(?:use|reproduction|reprinting) of (?:the )?(?:site|materials?|information|content)
report (?:an error|a (?:typo|mistake))
if you (?:find|found|notice|noticed|see|spot) (?:an error|a typo|a mistake|any)
read (?:the )?(?:full|original|our|entire)\\b|view (?:all|comments|gallery|original|more)\\b
(?:show|hide|load|see) (?:comments|more|all|less)\\b|skip to\\b|we use cookies|this (?:site|website) uses|your e-?mail
terms (?:of (?:use|service)|and conditions|&)|privacy policy|powered by|top of (?:the )?page|add (?:a )?comment
\\d+ (?:views?|shares?|likes|reads|min(?:ute)?s? read)|\\d+[- ]min(?:ute)?s? read|reading time|\\(?photo by
(?:file )?(?:photos?|pictures?|images?|illustration|video)(?: (?:credits?|by|courtesy(?: of)?))?\\s?(?::|/|©)
(?:file )?(?:photos?|pictures?|images?|illustration|video)(?: courtesy| by [A-Z])
(?:REUTERS|AFP|AP|EPA|TASS|Getty(?: Images)?)\\s?/\\s?[A-Z]|write to (?:us|the editor)|send (?:us|your)\\b
have (?:a|your) (?:story|say|tip)|download (?:our|the) app|support (?:our|independent) journalism
donate (?:now|to us)|become a (?:member|subscriber)|enable javascript|to view this
"""

_DECORATION = r"^[\s>»›•*·▪■►→+\[\(\-–—#]*"
_AFTER_LABEL = r"\s*(?:[:|>»›…]|\.\.\.|[\])]|$|\s[–—-]\s|\s{2,})"


def _any_of(lists: str) -> str:
    return "(?:" + "|".join(line for line in lists.split("\n") if line) + ")"


_LABEL = re.compile(_DECORATION + _any_of(_LABELS) + _AFTER_LABEL, re.IGNORECASE)
_OPENING = re.compile(_DECORATION + _any_of(_OPENINGS), re.IGNORECASE)
_ABOUT_ITSELF = re.compile(
    _DECORATION + r"th(?:is|e) (?:page|article|story|site|website|web page|material|text|report|content|document) "
    r"(?:was|is|has been|may|must|can) (?:\w+ ){0,3}(?:updated|modified|published|posted|generated|reproduced"
    r"|translated|protected|copyright(?:ed)?|republished|hyperlinked|printed from)\b",
    re.IGNORECASE,
)
_NO_SENTENCE = re.compile(
    r"^\s*(?:©|\(c\)|tags?\s*:|key ?words\s*:|read more\b|follow us\b|related (?:news|articles|stories))", re.IGNORECASE
)
_LINK = re.compile(r"^\W*(?:https?://|www\.)\S+\W*$|^\S+@\S+\.\w+$", re.IGNORECASE)
_NOTHING_TOLD = re.compile(r"^(?:ID|Auth[oe]r|Writer|Reporter|Editor)\s*:\s*[0-9]*$", re.IGNORECASE)  # *ID : 41*
_BRACKETS = re.compile(r"^(?:\[[^\[\]]{1,40}\]\s*)+$")
_RULE = re.compile(r"^[\s\-–—_=*~#+.·•<>|/\\]{3,}$|^[*#~]+$")
_END_MARK = re.compile(
    r"^[\s\-–—(\[/*#]*(?:30|ENDS?|End|ends|Enditem|end (?:of )?(?:article|text|story|list|item)s?)[\s\-–—)\]/*#.]*$"
)
_SEGMENTS = re.compile(r"\s*(?:[|·•●»›]|\s[—–/>]\s|\s{3,})\s*")
_STEPS = re.compile(r"\s*[»›>→]\s*|\s+/\s+|\s::\s")
_DAY_OF_A_YEAR = re.compile(
    r"\b[0-9]{1,2},? (?:[A-Z][a-z]+,? )?[12][0-9]{3}\b|\b[0-9]{1,2}[./][0-9]{1,2}[./][12][0-9]{3}\b"
)
_LONGEST_LINE = 240
_MOST_WORDS = 30


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the page around the article."""
    if len(line) > _LONGEST_LINE:
        return False
    if len(line.split()) <= _MOST_WORDS and _LABEL.match(line):
        return True
    if _OPENING.match(line) or _ABOUT_ITSELF.match(line) or _LINK.match(line) or _BRACKETS.match(line):
        return True
    if _NOTHING_TOLD.match(line):
        return True
    return _END_MARK.match(line) is not None or is_navigation(line)


def is_surely_furniture(line: str) -> bool:
    """What no sentence goes on with, even after a line without an end: rights, bare links, lists of tags."""
    return any(sure.match(line) for sure in (_NO_SENTENCE, _LINK, _NOTHING_TOLD))


def opens_links(line: str) -> bool:
    """Whether links are likely to follow: *See also:*, *RELATED TOPICS*."""
    return len(line.split()) <= 6 and _LABEL.match(line) is not None


def is_rule(line: str) -> bool:
    """A line drawn with dashes, stars or the like."""
    return _RULE.match(line) is not None


def is_navigation(line: str) -> bool:
    """Three or more short words or phrases in a row, set apart by bars, dots or dashes."""
    if len(line) > _LONGEST_LINE or _is_sentence(line):
        return False
    segments = [segment for segment in _SEGMENTS.split(line) if segment.strip()]
    return len(segments) >= 3 and all(len(segment.split()) <= 4 for segment in segments)


def is_breadcrumb(line: str) -> bool:
    """*Home » News » Region*"""
    if len(line) > _LONGEST_LINE or _is_sentence(line) or "«" in line:
        return False
    segments = [segment for segment in _STEPS.split(line) if segment.strip()]
    if len(segments) < 2 or _DAY_OF_A_YEAR.search(line):
        return False
    return all(segment[:1].isalpha() and len(segment.split()) <= 4 for segment in segments)


def _is_sentence(line: str) -> bool:
    """Whether a line ends with a full stop or the like; no row of links does."""
    return line.rstrip('"”’»)').endswith((".", "!", "?"))
