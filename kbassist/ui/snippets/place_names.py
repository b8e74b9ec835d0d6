"""What the places of canned replies are called in the language of the window.

The authors' names are in English, as in files. A name that is not known here is shown as its author wrote it.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from kbassist.ui.translatable import QT_TRANSLATE_NOOP

CONTEXT = "places"

NAMES: Mapping[str, str] = {
    "address": QT_TRANSLATE_NOOP("places", "Address"),
    "agent": QT_TRANSLATE_NOOP("places", "Your name"),
    "agent_name": QT_TRANSLATE_NOOP("places", "Your name"),
    "agent_role": QT_TRANSLATE_NOOP("places", "Your role"),
    "amount": QT_TRANSLATE_NOOP("places", "Amount"),
    "backup_date": QT_TRANSLATE_NOOP("places", "Date of the backup"),
    "cause": QT_TRANSLATE_NOOP("places", "Cause"),
    "client_name": QT_TRANSLATE_NOOP("places", "Customer’s name"),
    "company": QT_TRANSLATE_NOOP("places", "Company"),
    "company_name": QT_TRANSLATE_NOOP("places", "Company"),
    "customer": QT_TRANSLATE_NOOP("places", "Customer’s name"),
    "customer_name": QT_TRANSLATE_NOOP("places", "Customer’s name"),
    "date": QT_TRANSLATE_NOOP("places", "Date"),
    "deadline": QT_TRANSLATE_NOOP("places", "Deadline"),
    "delivery_date": QT_TRANSLATE_NOOP("places", "Date of delivery"),
    "domain": QT_TRANSLATE_NOOP("places", "Domain"),
    "end_date": QT_TRANSLATE_NOOP("places", "End date"),
    "error_code": QT_TRANSLATE_NOOP("places", "Error code"),
    "expected_date": QT_TRANSLATE_NOOP("places", "Expected date"),
    "expected_time": QT_TRANSLATE_NOOP("places", "Expected time"),
    "expiry_date": QT_TRANSLATE_NOOP("places", "Expiry date"),
    "first_due_date": QT_TRANSLATE_NOOP("places", "First payment due"),
    "first_name": QT_TRANSLATE_NOOP("places", "First name"),
    "fixed_time": QT_TRANSLATE_NOOP("places", "Time when it was fixed"),
    "full_days": QT_TRANSLATE_NOOP("places", "Number of full days"),
    "invoice": QT_TRANSLATE_NOOP("places", "Invoice number"),
    "invoice_number": QT_TRANSLATE_NOOP("places", "Invoice number"),
    "limit_date": QT_TRANSLATE_NOOP("places", "Last day to pay"),
    "log_entry": QT_TRANSLATE_NOOP("places", "Entry in the log"),
    "mailbox": QT_TRANSLATE_NOOP("places", "Mailbox"),
    "monthly_fee": QT_TRANSLATE_NOOP("places", "Monthly fee"),
    "move_date": QT_TRANSLATE_NOOP("places", "Date of the move"),
    "my_name": QT_TRANSLATE_NOOP("places", "Your name"),
    "new_address": QT_TRANSLATE_NOOP("places", "New address"),
    "order": QT_TRANSLATE_NOOP("places", "Order number"),
    "order_number": QT_TRANSLATE_NOOP("places", "Order number"),
    "outage_duration": QT_TRANSLATE_NOOP("places", "Length of the outage"),
    "parcel_code": QT_TRANSLATE_NOOP("places", "Parcel code"),
    "part_amount": QT_TRANSLATE_NOOP("places", "Amount of one part"),
    "part_count": QT_TRANSLATE_NOOP("places", "Number of parts"),
    "phone_number": QT_TRANSLATE_NOOP("places", "Phone number"),
    "plan_name": QT_TRANSLATE_NOOP("places", "Plan"),
    "reason": QT_TRANSLATE_NOOP("places", "Reason"),
    "received_date": QT_TRANSLATE_NOOP("places", "Date of receipt"),
    "record_type": QT_TRANSLATE_NOOP("places", "Type of the record"),
    "refund_date": QT_TRANSLATE_NOOP("places", "Date of the refund"),
    "request_number": QT_TRANSLATE_NOOP("places", "Request number"),
    "restore_time": QT_TRANSLATE_NOOP("places", "Restored by (time)"),
    "role": QT_TRANSLATE_NOOP("places", "Your role"),
    "solution": QT_TRANSLATE_NOOP("places", "Solution"),
    "start_date": QT_TRANSLATE_NOOP("places", "Start date"),
    "team_name": QT_TRANSLATE_NOOP("places", "Team"),
    "ticket_number": QT_TRANSLATE_NOOP("places", "Ticket number"),
    "time_window": QT_TRANSLATE_NOOP("places", "Time, from and to"),
    "today": QT_TRANSLATE_NOOP("places", "Today’s date"),
    "update_time": QT_TRANSLATE_NOOP("places", "Next news by (time)"),
    "visit_date": QT_TRANSLATE_NOOP("places", "Date of the visit"),
    "works_date": QT_TRANSLATE_NOOP("places", "Date of the works"),
}


def place_text(name: str) -> str:
    """Returns what a place asks for, in words; of an unknown name its own: "router_model" is "Router model"."""
    known = NAMES.get(name)
    if known is not None:
        return QCoreApplication.translate(CONTEXT, known)
    words = " ".join(name.replace("_", " ").split())
    return words[:1].upper() + words[1:]
