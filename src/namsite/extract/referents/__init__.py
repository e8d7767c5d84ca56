"""Who is who inside one article: many short forms to one full name, bodies by name, acronym and country."""

from namsite.extract.referents.bodies import group_bodies
from namsite.extract.referents.groups import Group
from namsite.extract.referents.named import as_referents, number
from namsite.extract.referents.people import group_people

__all__ = ["Group", "as_referents", "group_bodies", "group_people", "number"]
